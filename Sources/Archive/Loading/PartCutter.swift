import Glibc

/// Cuts a file into parts, as far as it is there.
struct PartCutter {
  let source: Source
  private var layout: Part.Layout?
  /// Where the next part begins.
  private var offset: Int
  /// Up to here there is no line's end behind `offset` in a file that goes on coming.
  private var searched: Int
  private var isCut = false

  enum Cut {
    case part(Range<Int>, Part.Layout)
    /// More has to come first.
    case wait
    case end
  }

  init(_ source: Source, from offset: Int) {
    self.source = source
    self.offset = min(offset, source.bytes.count)
    searched = self.offset
    layout =
      switch source.kind {
      case .json: .value
      case .jsonLines: .lines
      case .either: nil
      }
  }

  /// `size` is how long a part should be.
  mutating func next(size: Int) -> Cut {
    // In this order: what is complete has no bytes that were not counted.
    let isComplete = source.isComplete
    let bytes = source.bytes
    guard isComplete || hasLine(bytes) else { return .wait }
    guard let layout = layout ?? LayoutGuess.layout(of: bytes, isComplete: isComplete) else {
      searched = bytes.count
      return .wait
    }
    self.layout = layout
    if layout == .value { return isComplete ? rest(bytes, layout) : .wait }
    if isComplete, bytes.count - offset <= size { return rest(bytes, layout) }
    return cut(at: lineEnd(in: bytes, size: size, isComplete: isComplete), layout)
  }

  /// Whether a line has come to its end since the last cut.
  private mutating func hasLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, searched < bytes.count else { return false }
    if memchr(start + searched, 0x0A, bytes.count - searched) != nil { return true }
    searched = bytes.count
    return false
  }

  /// An empty file is a part too: it is to be said that nothing is in it.
  private mutating func rest(_ bytes: UnsafeBufferPointer<UInt8>, _ layout: Part.Layout) -> Cut {
    if isCut, offset == bytes.count { return .end }
    return cut(at: bytes.count, layout)
  }

  private mutating func cut(at end: Int, _ layout: Part.Layout) -> Cut {
    defer {
      (offset, searched) = (end, end)
      isCut = true
    }
    return .part(offset..<end, layout)
  }

  /// Behind the line that has a part's last byte; where that is still to come, behind the last line.
  private func lineEnd(
    in bytes: UnsafeBufferPointer<UInt8>, size: Int, isComplete: Bool
  ) -> Int {
    let wanted = min(offset + size, bytes.count)
    guard let start = bytes.baseAddress else { return 0 }
    if let newline = memchr(start + wanted, 0x0A, bytes.count - wanted) {
      return UnsafeRawPointer(newline) - UnsafeRawPointer(start) + 1
    }
    if isComplete { return bytes.count }
    var end = bytes.count
    while end > offset, bytes[end - 1] != 0x0A { end -= 1 }
    return end
  }
}
