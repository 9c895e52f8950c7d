import Markup

/// What stands before the items of a list, all of one width.
struct ItemLabels {
  private let labels: [String]

  init(_ list: List, bullet: String) {
    switch list.marker {
    case .bullet:
      labels = Array(repeating: bullet + " ", count: list.items.count)
    case .number(let counted):
      let numbers = list.items.indices.map {
        counted.numbering.text(counted[$0]) + counted.suffix + " "
      }
      let width = numbers.map(\.utf8.count).max() ?? 0
      labels = numbers.map { String(repeating: " ", count: width - $0.utf8.count) + $0 }
    }
  }

  subscript(index: Int) -> String { labels[index] }
}

extension Numbering {
  /// A number as it is written here; in digits where it cannot be.
  fileprivate func text(_ number: Int) -> String {
    switch self {
    case .decimal: "\(number)"
    case .lowerLetters: Numbering.letters(number) ?? "\(number)"
    case .upperLetters: Numbering.letters(number)?.uppercased() ?? "\(number)"
    case .lowerRoman: Numbering.roman(number) ?? "\(number)"
    case .upperRoman: Numbering.roman(number)?.uppercased() ?? "\(number)"
    }
  }

  /// a to z, then aa, ab and so on.
  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(0x61 + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String? {
    guard 1...3999 ~= number else { return nil }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      text += String(repeating: sign, count: rest / value)
      rest %= value
    }
    return text
  }
}
