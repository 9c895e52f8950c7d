import Foundation
import TestSupport

/// Archives in which every text that a stranger may choose is one that may do harm.
enum HostileArchive {
  /// A thread that has the pieces in every field; they may be bytes that are no UTF-8.
  static func thread(_ id: String, _ pieces: [[UInt8]]) -> [UInt8] {
    let all = quoted(Array(pieces.joined(separator: [0x20])))
    let lines = Array(pieces.joined(separator: Array("\n\n".utf8)))
    let links = pieces.flatMap {
      Array(#"<a href="https://x.org/\#(id)?"#.utf8) + $0 + Array(#"">a</a> "#.utf8)
    }
    let doctor = object([
      ("@type", quoted("Physician")), ("name", all), ("honorificSuffix", all),
      ("medicalSpecialty", all), ("address", object([("addressLocality", all)])),
    ])
    let comment = object([
      ("text", quoted(lines)), ("encodingFormat", quoted("text/markdown")),
      ("author", object([("name", all)])),
    ])
    let answer = object([
      ("@id", all), ("headline", all), ("text", quoted(lines + links)),
      ("encodingFormat", quoted("text/html")), ("author", doctor), ("comment", comment),
    ])
    return object([
      ("@type", quoted("Question")), ("@id", quoted(Array(id.utf8) + pieces.joined())),
      ("name", all), ("text", quoted(lines)), ("author", object([("name", all)])),
      ("keywords", [0x5B] + all + [0x5D]), ("suggestedAnswer", answer),
    ])
  }

  /// Lines of threads.
  static func lines(_ threads: [[UInt8]]) -> Data {
    Data(threads.joined(separator: [0x0A])) + [0x0A]
  }

  /// Every code point in every field of some thread; those of planes that hold ideographs, or
  /// nothing yet, once in each kind of field.
  static var codePoints: [[UInt8]] {
    let full: [ClosedRange<UInt32>] = [0...0x1FFFF, 0xE0000...0xE0FFF]
    let light: [ClosedRange<UInt32>] = [0x20000...0xDFFFF, 0xE1000...0x10FFFF]
    return full.flatMap { codePoints($0, perThread: 4096) }
      + light.flatMap { codePoints($0, perThread: 16384, isLight: true) }
  }

  static func codePoints(
    _ range: ClosedRange<UInt32>, perThread: Int, isLight: Bool = false
  ) -> [[UInt8]] {
    stride(from: range.lowerBound, through: range.upperBound, by: perThread).map { start in
      let end = min(range.upperBound, start + UInt32(perThread) - 1)
      let scalars = (start...end).compactMap(Unicode.Scalar.init)
      // Words of sixteen, so that lines can be broken.
      let words = stride(from: 0, to: scalars.count, by: 16).map { first in
        var word = String.UnicodeScalarView()
        word.append(contentsOf: scalars[first..<min(scalars.count, first + 16)])
        return Array(String(word).utf8)
      }
      let text = Array(words.joined(separator: [0x20]))
      return isLight
        ? object([
          ("name", quoted(text)), ("keywords", quoted(text)),
          (
            "text", quoted(Array("<a href=\"https://x.org/".utf8) + text + Array("\">".utf8) + text)
          ),
          ("encodingFormat", quoted("text/html")),
          (
            "suggestedAnswer",
            object([
              ("headline", quoted(text)), ("text", quoted("")),
              ("author", object([("name", quoted(text))])),
            ])
          ),
        ])
        : thread("u\(String(start, radix: 16))-", [text])
    }
  }

  /// Every code point that a file's name can have, in the names of some files.
  static var fileNames: [String] {
    let points = (UInt32(1)...0x10FFFF).compactMap(Unicode.Scalar.init).filter { $0 != "/" }
    return stride(from: 0, to: points.count, by: 60).map { start in
      var name = String.UnicodeScalarView()
      name.append(contentsOf: points[start..<min(points.count, start + 60)])
      return String(name) + ".json"
    }
  }

  /// Every byte, in the only ways that JSON allows: as it is, or as an escape.
  static var bytes: [[UInt8]] {
    let all = (0...255).map { [UInt8($0)] }
    return [
      thread("bytes", all), thread("sequences", sequences.map { Array($0.utf8) }),
      thread(
        "eight-bit", all.dropFirst(0x80).map { $0 + Array("31m0;title".utf8) + [0x9C, 0x07] }),
    ]
  }

  /// What terminals obey.
  private static let sequences = [
    "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;eA==\u{1B}\\", "\u{1B}P$q\"p\u{1B}\\",
    "\u{1B}c",
    "\u{1B}[?1049l", "\u{1B}[6n", "\u{1B}]8;;https://x.org\u{7}", "\u{9B}2J", "\u{9D}0;t\u{9C}",
    "\u{8}\u{8}", "\r", "\u{E}", "\u{202E}abc", "\u{2066}abc", "\u{2028}", "\u{85}", "\u{1B}[200~",
    "\u{1B}[", "\u{1B}", "&#27;[2J", "&#155;2J", "\\u001b[2J", "<b>\u{1B}</b>[2J",
    "\u{1B}*\u{1B}*[2J",
  ]

  /// The list of strings that have done harm elsewhere, some in a thread.
  static func naughty() throws -> [[UInt8]] {
    let strings = try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: SharedData.url("hostile/blns/blns.json")))
    return stride(from: 0, to: strings.count, by: 16).map { first in
      thread(
        "naughty\(first)",
        strings[first..<min(strings.count, first + 16)].map { Array($0.utf8) })
    }
  }

  // MARK: JSON

  private static func object(_ members: [(String, [UInt8])]) -> [UInt8] {
    let inner = members.map { quoted($0.0) + [0x3A] + $0.1 }.joined(separator: [0x2C])
    return [0x7B] + inner + [0x7D]
  }

  private static func quoted(_ text: String) -> [UInt8] { quoted(Array(text.utf8)) }

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x22]
    for byte in bytes {
      switch byte {
      case 0x22, 0x5C: result += [0x5C, byte]
      case 0..<0x20: result += String(format: "\\u%04x", byte).utf8
      default: result.append(byte)
      }
    }
    return result + [0x22]
  }
}
