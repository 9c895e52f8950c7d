import CUnicode

/// The columns that text takes on a terminal, as `Canvas` lays it out.
package enum Width {
  package static func of(_ text: some StringProtocol, _ policy: WidthPolicy = .narrow) -> Int {
    let text = Substring(text)
    if let count = text.printableASCIICount { return count }
    var width = 0
    text.forEachCluster { cluster in
      width += cluster.width(policy)
      return true
    }
    return width
  }

  package static func of(_ cluster: Character, _ policy: WidthPolicy = .narrow) -> Int {
    of(String(cluster), policy)
  }
}

extension Cluster {
  /// The columns it takes.
  func width(_ policy: WidthPolicy) -> Int {
    if isLone { return point.loneWidth(policy) }
    if let width = emojiWidth(policy) { return width }
    var width = 0
    for scalar in scalars {
      let point = code_point(scalar.value)
      switch point.kind {
      case .spacing, .emojiModifier, .regionalIndicator: width += point.columns(policy)
      case .spacingMark: width += 1
      case .mark, .forbidden: width = max(width, 1)
      case .format: break
      }
    }
    return width
  }
}

extension CodePoint {
  /// The columns that it takes of its own.
  func columns(_ policy: WidthPolicy) -> Int {
    isAmbiguous && policy.ambiguousIsWide ? 2 : Int(width)
  }

  /// The columns of a cluster of nothing else.
  fileprivate func loneWidth(_ policy: WidthPolicy) -> Int {
    switch kind {
    case .mark, .spacingMark, .forbidden: 1
    case .format: 0
    case .spacing, .emojiModifier, .regionalIndicator: columns(policy)
    }
  }
}

extension Substring {
  /// The number of its characters, where all are ASCII and none is a control; else nil.
  var printableASCIICount: Int? {
    let isPrintable = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
    return isPrintable == true ? utf8.count : nil
  }
}
