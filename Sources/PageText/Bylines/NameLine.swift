/// A line such as “Dean P. Kane, MD, FACS”.
struct NameLine: Equatable {
  var name: String
  var credentials: String?
  /// Whether it is a doctor's by itself, whatever stands around it.
  var isSure: Bool
  /// Whether it begins as a doctor's does: “Prof.”
  var hasTitle = false

  private static let longest = 160
  /// What can stand before somebody's name.
  private static let lead = "answered by "

  /// Nil where the line looks like nobody's name.
  init?(_ line: String) {
    guard line.utf8.count <= NameLine.longest else { return nil }
    if line.lowercased().hasPrefix(NameLine.lead) {
      let rest = String(line.dropFirst(NameLine.lead.count))
      guard !rest.isEmpty else { return nil }
      self = NameLine(rest) ?? NameLine(name: rest)
      isSure = true
      return
    }
    var parts = line.split(separator: ",").map(\.trimmed)[...]
    guard let first = parts.popFirst(), !parts.contains(where: \.isEmpty) else { return nil }
    var words = first.split(separator: " ")
    var name = first
    var known = false
    while let part = parts.first, NameWords.isGeneration(part) {
      name += ", " + part
      parts.removeFirst()
    }
    for part in parts {
      switch Credentials.likeness(of: part) {
      case .known: known = true
      case .possible: break
      // “MD, Medical Director”
      case nil: guard known, NameWords.areCapitalised(part) else { return nil }
      }
    }
    if parts.isEmpty, case let count = Credentials.count(atEndOf: words), count > 0,
      count < words.count
    {
      // “Jane Doe MD”: no comma.
      parts = [Substring(words.suffix(count).joined(separator: " "))]
      words.removeLast(count)
      name = Substring(words.joined(separator: " "))
      known = true
    }
    guard let count = NameWords.count(of: words) else { return nil }
    hasTitle = words.first.map(NameWords.isTitle) ?? false
    guard count > 0 else { return nil }
    self.name = String(name)
    credentials = parts.isEmpty ? nil : parts.joined(separator: ", ")
    isSure = known && (count > 1 || hasTitle)
  }

  private init(name: String) {
    self.name = name
    isSure = true
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
