import CUnicode

/// A character at its place on a line as it is seen.
package struct SeenCharacter {
  private var scalars: String.UnicodeScalarView
  /// Where it comes from, in the paragraph's UTF-8.
  package let source: Range<Int>
  fileprivate let level: UInt8

  init(_ cluster: Cluster, at place: Int, _ level: UInt8) {
    scalars = String.UnicodeScalarView(cluster.scalars)
    source = place..<place + cluster.range.count
    self.level = level
  }

  /// What is shown: brackets turned, and letters shaped as those beside them have it.
  package var text: String { String(scalars) }

  package var isRightToLeft: Bool { level % 2 == 1 }

  fileprivate var first: Unicode.Scalar {
    get { scalars.first ?? " " }
    set { scalars.replaceSubrange(..<scalars.index(after: scalars.startIndex), with: [newValue]) }
  }
}

extension [SeenCharacter] {
  /// Brings the characters of a line into the order in which they are seen.
  mutating func putInOrder() {
    shape()
    for place in indices where self[place].isRightToLeft {
      self[place].first = Unicode.Scalar(mirrored_sign(self[place].first.value)) ?? " "
    }
    reorder()
  }

  private mutating func shape() {
    guard contains(where: { joining_of($0.first.value).joinsPrevious }) else { return }
    let shaped = JoinedLetters.shared.shaped(map(\.first))
    for place in indices where self[place].first != shaped[place] {
      self[place].first = shaped[place]
    }
  }

  /// Reverses what runs from right to left, and in it what runs from left to right (rule L2).
  private mutating func reorder() {
    let highest = map(\.level).max() ?? 0
    guard highest > 0 else { return }
    for level in (1...highest).reversed() {
      var start = startIndex
      while start < endIndex {
        let end = self[start...].firstIndex { $0.level < level } ?? endIndex
        self[start..<end].reverse()
        start = end < endIndex ? end + 1 : end
      }
    }
  }
}
