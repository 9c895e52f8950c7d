import JSON

/// Reads a theme's file strictly: whatever it does not know is an error.
struct ThemeReader {
  let file: ThemeFile

  static func read(_ file: ThemeFile) throws(ThemeError) -> ThemeSource {
    try ThemeReader(file: file).source()
  }

  private func source() throws(ThemeError) -> ThemeSource {
    var source = ThemeSource(file: file)
    for member in try members(of: root(), as: "a theme") {
      switch member.key {
      case "name": source.title = try text(of: member)
      case "description": source.summary = try text(of: member)
      case "inherits":
        source.parent = located(try text(of: member), at: member.node)
      case "palette":
        for entry in try members(of: member) {
          source.palette[entry.key] = try colors(of: entry)
        }
      case "roles":
        for entry in try members(of: member) {
          source.looks[.role(try part(of: entry, .role))] = try look(of: entry)
        }
      case "surfaces":
        for entry in try members(of: member) {
          source.looks[.surface(try part(of: entry, .surface))] = try look(of: entry)
        }
      default:
        let known = ["name", "description", "inherits", "palette", "roles", "surfaces"]
        throw unknown(member, .key, among: known)
      }
    }
    return source
  }

  private func root() throws(ThemeError) -> JSONNode {
    do {
      return try JSONNode.parse(file.bytes)
    } catch {
      throw file.error(.notJSON(error.reason), at: error.offset)
    }
  }

  private func part<Case: ThemePart>(
    of entry: JSONMember, _ kind: ThemeError.Kind
  ) throws(ThemeError) -> Case {
    if let part = Case.byName[entry.key] { return part }
    throw unknown(entry, kind, among: Case.byName.keys.sorted())
  }
}

/// A role or a surface: what a theme's file can name.
private protocol ThemePart {
  static var byName: [String: Self] { get }
}

extension Role: ThemePart {}
extension Surface: ThemePart {}
