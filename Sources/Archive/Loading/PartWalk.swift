import Glibc
import JSON

/// Walks over one part of a file, and on over what is broken in it.
struct PartWalk {
  private let part: Part
  private let sink: PartSink
  private var walker: ThreadWalker

  /// Nil where the part's file has no bytes to point to.
  init?(_ part: Part, doctors: DoctorCache, isThorough: Bool, sink: PartSink) {
    guard let start = part.source.bytes.baseAddress else { return nil }
    self.part = part
    self.sink = sink
    var cursor = JSONCursor(start: start, end: start + part.range.upperBound)
    cursor.position = start + part.range.lowerBound
    walker = ThreadWalker(
      cursor: cursor, doctors: doctors, isThorough: isThorough,
      sink: part.layout == .value ? sink : nil, regions: part.regions)
  }

  /// Gives back the cache, with the doctors met on the way.
  mutating func run() -> DoctorCache {
    if part.range.lowerBound == 0 { walker.cursor.skipByteOrderMark() }
    switch part.layout {
    case .lines: lines()
    case .value: value()
    }
    sink.handOver(at: part.range.upperBound, &walker.found)
    return walker.doctors
  }

  private mutating func lines() {
    let end = walker.cursor.end
    while walker.cursor.position < end {
      let newline = memchr(walker.cursor.position, 0x0A, end - walker.cursor.position)
      let lineEnd = newline.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? end
      walker.cursor.end = lineEnd
      walker.cursor.skipSpace()
      if !walker.cursor.isAtEnd { line() }
      walker.cursor.end = end
      walker.cursor.position = min(lineEnd + 1, end)
    }
  }

  /// Walks over the one value of a line; a line that is not JSON gives no thread.
  private mutating func line() {
    let before = walker.found.columns.count
    do throws(JSONError) {
      try walker.walk(depth: 0)
      walker.cursor.skipSpace()
      guard walker.cursor.isAtEnd else { throw walker.cursor.error(.trailing) }
    } catch {
      walker.found.columns.removeLast(walker.found.columns.count - before)
      walker.note(.error, at: error.offset, "\(error); the line was passed over")
    }
  }

  /// Walks over a file's one value; where it is broken, goes on with the next question that
  /// begins a line as the broken one did.
  private mutating func value() {
    walker.cursor.skipSpace()
    var isWhole = true
    var next: Int? = walker.cursor.offset
    while let start = next {
      walker.cursor.position = walker.cursor.start + start
      do throws(JSONError) {
        try values(isWhole: isWhole)
        return
      } catch {
        isWhole = false
        walker.note(.error, at: error.offset, "\(error)")
        next = nextQuestion(like: walker.questionStart, after: max(error.offset, start + 1))
      }
    }
  }

  /// The whole file's value, or the rest of an array's elements and the brackets behind them.
  private mutating func values(isWhole: Bool) throws(JSONError) {
    try walker.walk(depth: isWhole ? 0 : 1)
    walker.cursor.skipSpace()
    if isWhole {
      guard walker.cursor.isAtEnd else { throw walker.cursor.error(.trailing) }
      return
    }
    while walker.cursor.take(UInt8(ascii: ",")) {
      walker.cursor.skipSpace()
      try walker.walk(depth: 1)
      walker.cursor.skipSpace()
    }
  }

  /// The next brace that begins a line with as much space before it as the question at `offset`.
  private func nextQuestion(like offset: Int, after place: Int) -> Int? {
    let bytes = part.source.bytes
    var indent = 0
    while indent < offset, bytes[offset - indent - 1] == 0x20 || bytes[offset - indent - 1] == 0x09
    {
      indent += 1
    }
    guard offset > indent, bytes[offset - indent - 1] == 0x0A, let start = bytes.baseAddress
    else { return nil }
    var search = min(place, bytes.count)
    while let newline = memchr(start + search, 0x0A, bytes.count - search) {
      search = UnsafeRawPointer(newline) - UnsafeRawPointer(start) + 1
      let brace = search + indent
      guard brace < bytes.count else { return nil }
      let isBlank = bytes[search..<brace].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isBlank, bytes[brace] == UInt8(ascii: "{") { return brace }
    }
    return nil
  }
}
