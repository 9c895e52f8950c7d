import Glibc
import JSON

/// A walk over the rows of one file's JSON; what cannot be read of it is kept for later.
struct RowWalk {
  private(set) var problems: [(offset: Int, message: String)] = []
  /// Whether the text ended inside of the last value.
  private(set) var isCut = false
  private var cursor: JSONCursor
  private let end: UnsafePointer<UInt8>
  private let isLines: Bool
  /// The array whose elements are the rows.
  private var array: JSONElements?

  /// An object, the members of an object in it taken as its own: `author.name`.
  struct Row {
    let offset: Int
    fileprivate(set) var cells: [(path: String, range: Range<Int>)] = []
  }

  /// Nil where there is nothing at all. The bytes must outlive the walk.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, isLines: Bool) {
    guard let start = bytes.baseAddress else { return nil }
    end = start + bytes.count
    cursor = JSONCursor(start: start, end: end)
    cursor.skipSpace()
    guard !cursor.isAtEnd else { return nil }
    self.isLines = isLines
    if isLines { endAtLine() }
  }

  /// Values may follow one another; behind one that is broken, only lines go on.
  mutating func next() -> Row? {
    while true {
      do throws(JSONError) {
        if let row = try nextRow() { return row }
      } catch {
        problems.append((error.offset, "\(error)"))
        isCut = isAtEnd(error)
        array = nil
        cursor.position = cursor.end
      }
      guard cursor.end < end else { return nil }
      cursor.end = end
      cursor.skipSpace()
      endAtLine()
    }
  }

  /// Whether the text ends where a value goes on.
  private func isAtEnd(_ error: JSONError) -> Bool {
    guard cursor.end == end else { return false }
    let text = UnsafeBufferPointer(start: cursor.start, count: end - cursor.start)
    let rest = text[error.offset...]
    return switch error.reason {
    case .unfinished, .unfinishedString, .noValue: true
    case .unexpected: ["true", "false", "null"].contains { $0.utf8.starts(with: rest) }
    case .badNumber: rest.allSatisfy { "+-.0123456789Ee".utf8.contains($0) }
    default: false
    }
  }

  /// Of lines each is by itself.
  private mutating func endAtLine() {
    let newline = memchr(cursor.position, 0x0A, end - cursor.position)
    cursor.end = newline.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? end
  }

  private mutating func nextRow() throws(JSONError) -> Row? {
    while true {
      if var elements = array {
        let hasMore = try elements.next(&cursor)
        array = hasMore ? elements : nil
        guard hasMore else { continue }
      } else {
        cursor.skipSpace()
        if cursor.isAtEnd { return nil }
        if cursor.byte == UInt8(ascii: "[") {
          array = try JSONElements(&cursor, depth: 0)
          continue
        }
      }
      let depth = array == nil ? 0 : 1
      if cursor.byte == UInt8(ascii: "{") {
        var row = Row(offset: cursor.offset)
        try read(&row, prefix: "", depth: depth)
        return row
      }
      problems.append((cursor.offset, "a row that is no object is passed over"))
      try cursor.skipValue(depth: depth)
    }
  }

  private mutating func read(_ row: inout Row, prefix: String, depth: Int) throws(JSONError) {
    var members = try JSONMembers(&cursor, depth: depth)
    while let key = try members.next(&cursor) {
      if cursor.byte == UInt8(ascii: "{") {
        try read(&row, prefix: "\(prefix)\(key.text).", depth: depth + 1)
      } else {
        let start = cursor.offset
        try cursor.skipValue(depth: depth + 1)
        row.cells.append((prefix + key.text, start..<cursor.offset))
      }
    }
  }
}
