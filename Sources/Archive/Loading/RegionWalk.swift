import JSON

/// Walks over one stretch of an array's elements, ahead of the owner of the file.
struct RegionWalk {
  private let regions: ElementRegions
  private let region: Int
  private var walker: ThreadWalker

  /// Nil where the file has no bytes to point to.
  init?(_ regions: ElementRegions, _ region: Int, doctors: DoctorCache, isThorough: Bool) {
    guard let start = regions.source.bytes.baseAddress else { return nil }
    self.regions = regions
    self.region = region
    var cursor = JSONCursor(start: start, end: start + regions.source.bytes.count)
    cursor.position = start + regions.range(of: region).lowerBound
    walker = ThreadWalker(
      cursor: cursor, doctors: doctors, isThorough: isThorough, isInArray: true)
  }

  /// Gives back the cache, with the doctors met on the way.
  mutating func run() -> DoctorCache {
    let end = try? elements()
    regions.finish(region, with: end.map { _ in walker.found }, end: end ?? 0)
    return walker.doctors
  }

  /// Where the last element ends: that before the next stretch, or before the closing bracket.
  private mutating func elements() throws(JSONError) -> Int {
    let next = regions.range(of: region).upperBound
    while true {
      try walker.walk(depth: regions.depth)
      let end = walker.cursor.offset
      walker.cursor.skipSpace()
      if walker.cursor.byte == UInt8(ascii: "]") { return end }
      guard walker.cursor.take(UInt8(ascii: ",")) else {
        throw walker.cursor.error(.missingCommaInArray)
      }
      walker.cursor.skipSpace()
      if walker.cursor.offset >= next { return end }
    }
  }
}
