import CHTML

/// The attributes of the element that a walk through a tree opened last.
struct HTMLAttributes {
  let tree: OpaquePointer

  subscript(name: String) -> String? {
    html_attribute(tree, name).map { String(cString: $0) }
  }

  /// A number that begins an attribute's value; within a million.
  func number(_ name: String) -> Int? {
    guard let text = self[name] else { return nil }
    let trimmed = text.drop { $0 == " " }
    let digits = trimmed.utf8.drop { $0 == 0x2D || $0 == 0x2B }.prefix {
      $0 >= 0x30 && $0 <= 0x39
    }
    guard !digits.isEmpty else { return nil }
    let number = String(digits.prefix(7)).flatMap { Int($0) } ?? 0
    return min(number, 1_000_000) * (trimmed.utf8.first == 0x2D ? -1 : 1)
  }
}

extension HTMLAttributes {
  /// How many items the list has that was opened last.
  fileprivate var itemCount: Int { html_item_count(tree) }
}

extension ListMarker {
  /// The marker of an `ol`.
  init(_ attributes: HTMLAttributes) {
    let numbering: Numbering =
      switch attributes["type"] {
      case "a": .lowerLetters
      case "A": .upperLetters
      case "i": .lowerRoman
      case "I": .upperRoman
      default: .decimal
      }
    let isReversed = attributes["reversed"] != nil
    self = .number(
      ItemNumbers(
        start: attributes.number("start") ?? (isReversed ? attributes.itemCount : 1), numbering,
        countsDown: isReversed))
  }
}

extension CellTraits {
  /// How far a cell may say that it reaches.
  private static let reach = 1...32

  /// The traits of a `td` or `th`.
  init(isHeader: Bool, _ attributes: HTMLAttributes) {
    self.init(isHeader: isHeader, alignment: CellTraits.alignment(attributes))
    columns = (attributes.number("colspan") ?? 1).clamped(to: CellTraits.reach)
    rows = (attributes.number("rowspan") ?? 1).clamped(to: CellTraits.reach)
  }

  private static func alignment(_ attributes: HTMLAttributes) -> Table.Alignment? {
    var value = attributes["align"]?.lowercased()
    if value == nil, let style = attributes["style"]?.lowercased() {
      let declaration = style.split(separator: ";").first {
        $0.drop { $0 == " " }.hasPrefix("text-align")
      }
      value = declaration?.split(separator: ":").last.map { $0.filter { $0 != " " } }
    }
    switch value {
    case "right", "end": return .trailing
    case "center": return .center
    case "left", "start": return .leading
    default: return nil
    }
  }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
