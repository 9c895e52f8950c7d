import Foundation

/// A table's rows as a search for signs finds them: no XML parser has a part in it.
struct RawTable {
  let rows: [[String: String]]

  init(_ url: URL) throws {
    let bytes = try Data(contentsOf: url)
    var rows: [[String: String]] = []
    var rest = bytes[...]
    let quote = UInt8(ascii: "\"")
    // Signs in values are escaped, so every quotation mark begins or ends one.
    while let open = rest.firstIndex(of: quote) {
      let name = RawTable.name(rest[..<open])
      guard let close = rest[(open + 1)...].firstIndex(of: quote) else { break }
      if name == "Id" { rows.append([:]) }
      if !rows.isEmpty { rows[rows.count - 1][name] = RawTable.text(rest[(open + 1)..<close]) }
      rest = rest[(close + 1)...]
    }
    self.rows = rows
  }

  /// The rows that have a value in a column.
  func with(_ column: String, _ value: String) -> [[String: String]] {
    rows.filter { $0[column] == value }
  }

  /// The letters before the equals sign that the bytes end with.
  private static func name(_ bytes: Data) -> String {
    let letters = bytes.dropLast().reversed().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static let signs = [
    "lt": "<", "gt": ">", "quot": "\"", "#xA": "\n", "#xD": "\r", "#x9": "\t", "amp": "&",
  ]

  /// A tab or line end that is not escaped is a space in a value, as XML has it.
  private static func text(_ bytes: Data) -> String {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")) {
        text += (signs[String(decoding: rest[..<end], as: UTF8.self)] ?? "?").utf8
        rest = rest[(end + 1)...]
      } else {
        text.append([0x09, 0x0A, 0x0D].contains(byte) ? 0x20 : byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
