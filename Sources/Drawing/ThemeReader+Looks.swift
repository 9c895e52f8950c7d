import JSON

// How one part looks, and colours.
extension ThemeReader {
  func look(of entry: JSONMember) throws(ThemeError) -> ThemeSource.Look {
    var look = ThemeSource.Look()
    for member in try members(of: entry) {
      switch member.key {
      case "fg": look.foreground = try setting(of: member)
      case "bg": look.background = try setting(of: member)
      default:
        guard let emphasis = Emphasis.names.first(where: { $0.name == member.key }) else {
          throw unknown(
            member, .attribute, among: ["fg", "bg"] + Emphasis.names.map(\.name))
        }
        guard case .bool(let isOn) = member.node.value else {
          throw wrongType(member.key, "true or false", at: member.node)
        }
        if isOn {
          look.switchedOn.insert(emphasis.value)
        } else {
          look.switchedOff.insert(emphasis.value)
        }
      }
    }
    return look
  }

  private func setting(of member: JSONMember) throws(ThemeError) -> ThemeSource.Setting {
    switch member.node.value {
    case .null: return .none
    case .string(let text) where !text.hasPrefix("#"):
      return .name(located(text, at: member.node))
    default: return .color(try color(of: member))
    }
  }

  func colors(of member: JSONMember) throws(ThemeError) -> [Color] {
    guard case .array(let nodes) = member.node.value else { return [try color(of: member)] }
    guard !nodes.isEmpty else {
      throw wrongType(member.key, "a colour or a list of colours", at: member.node)
    }
    var colors: [Color] = []
    for node in nodes { colors.append(try color(node, of: member.key)) }
    return colors
  }

  private func color(of member: JSONMember) throws(ThemeError) -> Color {
    try color(member.node, of: member.key)
  }

  private func color(_ node: JSONNode, of key: String) throws(ThemeError) -> Color {
    switch node.value {
    case .string(let text):
      guard let color = Color(text) else {
        let isName = !text.hasPrefix("#")
        throw file.error(
          isName ? .unknownColor(text, palette: []) : .badColor(text), at: node.offset)
      }
      return color
    case .number(let number):
      guard let place = number.int.flatMap(UInt8.init(exactly:)) else {
        throw file.error(.badColor(number.text), at: node.offset)
      }
      return Color(number: place)
    default: throw wrongType(key, "a colour", at: node)
    }
  }
}
