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
  private let bytes: UnsafeBufferPointer<UInt8>
  private var line = 1
  private var lineStart = 0

  package init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  package mutating func position(of offset: Int) -> TextPosition {
    if offset < lineStart { (line, lineStart) = (1, 0) }
    let offset = min(offset, bytes.count)
    guard let start = bytes.baseAddress else { return TextPosition(line: 1, column: 1) }
    while let newline = memchr(start + lineStart, 0x0A, offset - lineStart) {
      lineStart = UnsafeRawPointer(newline) - UnsafeRawPointer(start) + 1
      line += 1
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && line == 1 && offset >= 3
    let before = bytes[(lineStart + (hasMark ? 3 : 0))..<offset]
    return TextPosition(line: line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }
}
