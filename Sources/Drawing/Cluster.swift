import CUnicode

/// A grapheme cluster of a text: what a reader takes for one character.
///
/// It points into the text and is gone with it.
struct Cluster {
  let scalars: Scalars
  let first: Unicode.Scalar
  /// What Unicode says of the first.
  let point: CodePoint
  /// Where it lies in the text's UTF-8.
  let range: Range<Int>
  /// Whether the first code point is all of it.
  let isLone: Bool
}

extension Substring {
  /// Walks over the clusters until `body` has enough and says false.
  func forEachCluster(_ body: (Cluster) -> Bool) {
    var text = self
    text.withUTF8 { bytes in
      var walk = ClusterWalk(bytes)
      while let cluster = walk.next(), body(cluster) {}
    }
  }

  /// Where a place in the text's UTF-8 is as an index.
  func index(utf8Offset: Int) -> Index { utf8.index(startIndex, offsetBy: utf8Offset) }
}

/// A walk over the clusters of a text's UTF-8.
struct ClusterWalk {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// What comes after the code point in hand.
  private var scalars: Scalars
  /// The first of the next cluster.
  private var first: Unicode.Scalar?
  private var point = CodePoint()
  private(set) var start: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    self.start = start
    scalars = Scalars(bytes, in: start..<bytes.count)
    advance()
  }

  mutating func next() -> Cluster? {
    guard let first else { return nil }
    let (start, point) = (self.start, self.point)
    let following = scalars.offset
    var boundary = ClusterBoundary(after: point.cluster)
    repeat {
      self.start = scalars.offset
      advance()
    } while self.first != nil && boundary.takes(self.point.cluster)
    return Cluster(
      scalars: Scalars(bytes, in: start..<self.start), first: first, point: point,
      range: start..<self.start, isLone: self.start == following)
  }

  private mutating func advance() {
    first = scalars.next()
    if let first { point = code_point(first.value) }
  }
}
