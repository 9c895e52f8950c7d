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
    let (threads, findings) = (walker.found.columns.count, walker.found.findings.count)
    do throws(JSONError) {
      try walker.walk(depth: 0)
      walker.cursor.skipSpace()
      guard walker.cursor.isAtEnd else { throw walker.cursor.error(.trailing) }
    } catch {
      walker.found.columns.removeLast(walker.found.columns.count - threads)
      walker.found.findings.removeLast(max(0, walker.found.findings.count - findings))
      walker.note(.error, at: error.offset, "\(error); the line was passed over")
    }
  }

  /// Walks over a file's one value, and on over lines with a value each where there are such.
  private mutating func value() {
    walker.cursor.skipSpace()
    guard !walker.cursor.isAtEnd else {
      return walker.note(.error, at: 0, "there is nothing here; a question in JSON was expected")
    }
    do throws(JSONError) {
      try walker.walk(depth: 0)
      walker.cursor.skipSpace()
      guard walker.cursor.isAtEnd else { throw walker.cursor.error(.trailing) }
    } catch {
      walker.note(.error, at: error.offset, "\(error)")
      let isValue = [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(walker.cursor.byte)
      if error.reason == .trailing, isValue { lines() }
    }
  }
}
