import JSON

/// A JSON-LD script with what JSON does not have, and programs that write pages leave in it, taken
/// out: comments, the marks that hide scripts from old browsers, control characters in strings,
/// and commas and semicolons behind the last value.
struct MendedScript {
  private(set) var bytes: [UInt8] = []
  /// Where the first thing was taken out; nil where nothing was.
  private(set) var first: Int?
  /// Where in `bytes` each escape ends that is a byte longer than what it stands for.
  private var growths: [Int] = []
  /// Of the last byte that is no space, outside strings.
  private var lastInk: Int?

  init(_ script: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(script.count)
    var place = 0
    while place < script.count {
      let taken = mark(in: script, at: place) ?? 0
      if taken > 0 {
        blank(taken, at: place)
        place += taken
      } else if script[place] == UInt8(ascii: "\"") {
        place = string(in: script, at: place)
      } else {
        value(script[place], at: place)
        place += 1
      }
    }
  }

  /// Where in the script a place of `bytes` is.
  func original(_ offset: Int) -> Int {
    var before = 0..<growths.count
    while !before.isEmpty {
      let middle = (before.lowerBound + before.upperBound) / 2
      before =
        growths[middle] <= offset
        ? middle + 1..<before.upperBound : before.lowerBound..<middle
    }
    return offset - before.lowerBound
  }

  /// How long what does not belong there is; nil where there is nothing like it.
  private func mark(in script: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    let rest = script[place...]
    switch script[place] {
    case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
      return length(in: rest, to: "*/")
    case UInt8(ascii: "/") where rest.starts(with: "//".utf8):
      return rest.firstIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 - place } ?? rest.count
    case UInt8(ascii: "<") where rest.starts(with: "<!--".utf8):
      // What hides the value from old browsers is around it, a comment is not.
      let comment = rest.prefix { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") }
      let whole = length(in: comment, to: "-->")
      return comment.prefix(whole).suffix(3).elementsEqual("-->".utf8) ? whole : 4
    case UInt8(ascii: "<"), UInt8(ascii: "]"), UInt8(ascii: "-"):
      return ["-->", "<![CDATA[", "]]>"].first { rest.starts(with: $0.utf8) }?.utf8.count
    case UInt8(ascii: ";"): return 1
    default: return nil
    }
  }

  private func length(in rest: Slice<UnsafeBufferPointer<UInt8>>, to end: String) -> Int {
    var place = rest.startIndex + 2
    while place < rest.endIndex {
      if rest[place...].starts(with: end.utf8) {
        return place + end.utf8.count - rest.startIndex
      }
      place += 1
    }
    return rest.count
  }

  private mutating func blank(_ count: Int, at place: Int) {
    first = first ?? place
    bytes += repeatElement(0x20, count: count)
  }

  private mutating func value(_ byte: UInt8, at place: Int) {
    if byte <= 0x20 || byte == 0x7F { return bytes.append(0x20) }
    let closes = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    if closes, let lastInk, bytes[lastInk] == UInt8(ascii: ",") {
      bytes[lastInk] = 0x20
      first = first ?? place
    }
    lastInk = bytes.count
    bytes.append(byte)
  }

  /// Gives where the string ends.
  private mutating func string(in script: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    lastInk = bytes.count
    bytes.append(script[start])
    var place = start + 1
    while place < script.count {
      let byte = script[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\\") where place < script.count:
        bytes += [byte, script[place]]
        place += 1
      case 0..<0x20:
        first = first ?? place - 1
        let escape = byte == 0x0A ? "\\n" : byte == 0x09 ? "\\t" : byte == 0x0D ? "\\r" : " "
        bytes += escape.utf8
        if escape.utf8.count > 1 { growths.append(bytes.count) }
      default:
        bytes.append(byte)
        if byte == UInt8(ascii: "\"") { return place }
      }
    }
    return place
  }
}
