import CUnicode

/// The lines of a paragraph, as ranges of it without the blanks they end in; at least one.
///
/// No line takes more than `width` columns, nor the first more than `first`, as long as one
/// character fits. Lines end where UAX 14 has them end, as `LineTailoring` tailors it, and inside a
/// word, between two characters, only where it is longer than a line. A line break in the text ends
/// a line too. A tab is a blank.
package func wrap(
  _ text: some StringProtocol, width: Int, first: Int? = nil, _ policy: WidthPolicy = .narrow
) -> [Range<String.Index>] {
  var text = Substring(text)
  let lines = text.withUTF8 { bytes in
    var filler = LineFiller(bytes, width: width, first: first ?? width, policy)
    return filler.fill()
  }
  return lines.map { line in
    text.index(utf8Offset: line.lowerBound)..<text.index(utf8Offset: line.upperBound)
  }
}

/// Fills lines with the characters of a paragraph.
private struct LineFiller {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let policy: WidthPolicy
  private var lines: LineFilling
  private var breaker = LineBreaker()
  private var words = DictionaryWords()

  init(_ bytes: UnsafeBufferPointer<UInt8>, width: Int, first: Int, _ policy: WidthPolicy) {
    self.bytes = bytes
    self.policy = policy
    lines = LineFilling(width: width, first: first)
  }

  mutating func fill() -> [Range<Int>] {
    var walk = ClusterWalk(bytes)
    while let cluster = walk.next() {
      add(cluster)
      if cluster.isLone, cluster.first.isASCIILetter { fillPlain(&walk) }
    }
    return lines.finished(at: bytes.count)
  }

  private mutating func add(_ cluster: Cluster) {
    var scalars = cluster.scalars
    _ = scalars.next()
    let rest = Scalars(bytes, in: scalars.offset..<bytes.count)
    let opportunity = breaker.add(cluster.point, before: rest)
    while let scalar = scalars.next() {
      let rest = Scalars(bytes, in: scalars.offset..<bytes.count)
      _ = breaker.add(code_point(scalar.value), before: rest)
    }
    if cluster.point.line.isNewline {
      lines.endLine(resume: cluster.range.upperBound)
      breaker = LineBreaker()
    } else if cluster.isBlank {
      lines.addBlank(columns: cluster.isTab ? 1 : cluster.width(policy))
    } else {
      let endsWord = words.canEnd(before: cluster, in: bytes)
      lines.add(
        cluster.range, columns: cluster.width(policy), endsWord ? .allowed : opportunity)
    }
  }

  /// Takes words of ASCII letters at once as long as there are such, after a letter.
  private mutating func fillPlain(_ walk: inout ClusterWalk) {
    let plain = PlainWords(bytes)
    var place = walk.start
    var word = plain.rest(from: place, room: lines.room)
    guard word.count <= lines.room else { return }
    if !word.isEmpty { lines.add(word, columns: word.count, .none) }
    while true {
      place = word.upperBound
      let spaces = plain.spaces(from: place)
      word = plain.word(from: spaces.upperBound, room: lines.width)
      guard !spaces.isEmpty, !word.isEmpty, word.count <= lines.width else { break }
      lines.addBlank(columns: spaces.count)
      lines.add(word, columns: word.count, .allowed)
    }
    guard place > walk.start else { return }
    for last in place - 2..<place {
      _ = breaker.add(
        code_point(UInt32(bytes[last])), before: Scalars(bytes, in: last + 1..<bytes.count))
    }
    walk = ClusterWalk(bytes, from: place)
  }
}

extension Cluster {
  fileprivate var isTab: Bool { first == "\t" }

  /// Whether nothing of it is to be seen at the end of a line.
  fileprivate var isBlank: Bool {
    guard isLone else { return false }
    switch point.line {
    case .space, .zeroWidthSpace: return true
    case .breakAfter: return isTab || first.properties.isWhitespace
    default: return false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && UInt8(value).isASCIILetter }
}
