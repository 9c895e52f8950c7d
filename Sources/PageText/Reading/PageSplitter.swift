import Forum

/// Cuts a text into the pages that were copied into it, one after the other.
struct PageSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: LineScanner
  private var cutter: AnswerCutter
  /// Lines of the page that is being read, and of the next one.
  private var lines: [PageLine] = []
  /// From 1, of the first of them.
  private var firstNumber = 1
  /// The first of them that is a “Doctor Answers”.
  private var answersLine: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ known: KnownSpecialties) {
    self.bytes = bytes
    scanner = LineScanner(bytes)
    cutter = AnswerCutter(known)
  }

  struct Page {
    let lines: PageLines
    /// The place of “Doctor Answers”, and how many it says there are.
    let answersLine: Int
    /// Whether nothing told where the page ends.
    var isGuessed = false
  }

  mutating func next() -> Page? {
    while let line = scanner.next() {
      lines.append(line)
      guard AnswersLine(bytes[line.ink..<line.end]) != nil else { continue }
      let place = lines.count - 1
      guard let first = answersLine else {
        answersLine = place
        continue
      }
      let (end, isGuessed) = cutter.pageEnd(in: rest, from: first, to: place)
      let page = Page(lines: rest[0..<end], answersLine: first, isGuessed: isGuessed)
      lines.removeFirst(end)
      firstNumber += end
      answersLine = place - end
      return page
    }
    guard let first = answersLine else { return nil }
    answersLine = nil
    return Page(lines: rest, answersLine: first)
  }

  private var rest: PageLines {
    PageLines(bytes: bytes, firstNumber: firstNumber, lines: lines[...])
  }
}

extension AnswerCutter {
  /// Where the page ends that has its answers from `first` on, the next one's being at `next`.
  fileprivate mutating func pageEnd(
    in lines: PageLines, from first: Int, to next: Int
  ) -> (end: Int, isGuessed: Bool) {
    let lastVote = VoteLines(in: lines[(first + 1)..<next]).all.last?.place ?? first
    let tail = lines[(lastVote + 1)..<next]
    if let feed = tail.lines.lastIndex(where: \.startsPage) { return (feed, false) }
    let own = PageTail(tail, &self)
    let tellers = [own.dataEnd, own.disclaimer?.upperBound, tail.lastRule]
    for end in tellers {
      if let end, !lines[end..<next].trimmed.isEmpty { return (end, false) }
    }
    if let byline = lastByline(in: tail.trimmed) { return (byline.end, false) }
    return (tail.likelyTitle, true)
  }
}

extension PageLines {
  fileprivate var lastRule: Int? { indices.last { isRule($0) } }

  /// The last paragraph that asks something, else the last one that another follows.
  fileprivate var likelyTitle: Int {
    let starts = indices.filter { !lines[$0].isBlank && ($0 == start || lines[$0 - 1].isBlank) }
    let asking = starts.last { bytes[lines[$0].end - 1] == UInt8(ascii: "?") }
    return asking ?? starts.dropLast().last ?? starts.last ?? end
  }
}
