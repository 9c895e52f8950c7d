import CUnicode

/// Where words end in text of scripts that write no spaces between them: Thai, Lao, Khmer, Burmese.
struct DictionaryWords {
  /// The stretch that was looked up last, in the text's UTF-8.
  private var stretch = 0..<0
  private var ends: [Bool] = []

  /// Whether a line can end before a character because a word does.
  mutating func canEnd(before cluster: Cluster, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cluster.point.line == .complexContext else { return false }
    let place = cluster.range.lowerBound
    if !stretch.contains(place) { lookUp(from: place, in: bytes) }
    return stretch.contains(place) && ends[place - stretch.lowerBound]
  }

  private mutating func lookUp(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    stretch = start..<DictionaryWords.end(from: start, in: bytes)
    ends = Array(unsafeUninitializedCapacity: stretch.count) { ends, count in
      guard let place = ends.baseAddress else { return }
      bytes.withMemoryRebound(to: CChar.self) { text in
        guard let base = text.baseAddress else { return }
        _ = mark_word_ends(base + start, Int32(stretch.count), place)
      }
      count = stretch.count
    }
  }

  /// Where the script that needs the dictionary ends; a stretch is never longer than 4 kB.
  private static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var scalars = Scalars(bytes, in: start..<bytes.count)
    var end = start
    while end - start < 4096, let scalar = scalars.next() {
      let kind = code_point(scalar.value).line
      guard kind == .complexContext || kind.isMark else { break }
      end = scalars.offset
    }
    return end
  }
}
