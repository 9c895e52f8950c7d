import Glibc

/// A place in a text for people: lines and columns count from 1, columns in code points.
package struct TextPosition: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package init(of offset: Int, in bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { buffer in
      var finder = TextPositionFinder(bytes: buffer)
      return finder.position(of: offset)
    }
  }
}

/// Finds positions in one text; asked in ascending order it walks the bytes once.
package struct TextPositionFinder {
  /// They may grow at their end.
  package var bytes: UnsafeBufferPointer<UInt8>
  /// Where the text begins, behind a byte-order mark.
  private let beginning: Int
  private var line = 1
  private var lineStart: Int
  /// The place found last, and its column.
  private var place: Int
  private var column = 1

  package init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    beginning = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    (lineStart, place) = (beginning, beginning)
  }

  package mutating func position(of offset: Int) -> TextPosition {
    let offset = max(beginning, min(offset, bytes.count))
    guard let start = bytes.baseAddress else { return TextPosition(line: 1, column: 1) }
    if offset < lineStart { (line, lineStart) = (1, beginning) }
    if offset < place { (place, column) = (lineStart, 1) }
    while let newline = memchr(start + place, 0x0A, offset - place) {
      lineStart = UnsafeRawPointer(newline) - UnsafeRawPointer(start) + 1
      (place, column) = (lineStart, 1)
      line += 1
    }
    column += bytes[place..<offset].count { $0 & 0xC0 != 0x80 }
    place = offset
    return TextPosition(line: line, column: column)
  }
}
