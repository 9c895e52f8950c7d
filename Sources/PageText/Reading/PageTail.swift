/// What stands below a page's last answer: a disclaimer, and what the page itself cannot say.
struct PageTail {
  /// The lines of the paragraph that is the page's disclaimer.
  private(set) var disclaimer: Range<Int>?
  /// The line “Archive data”, and behind the last line that belongs to it.
  private(set) var data: Range<Int>?

  var dataEnd: Int? { data?.upperBound }

  /// `lines` are those below the last vote widget.
  ///
  /// A paragraph above a byline is what the doctor says, however much it reads like the page's own.
  init(_ lines: PageLines, _ cutter: inout AnswerCutter) {
    data = PageTail.data(in: lines)
    let own = lines[lines.start..<(data?.lowerBound ?? lines.end)]
    guard let found = PageTail.disclaimer(in: own) else { return }
    let below = own[found.upperBound..<own.end].trimmed
    if Disclaimer.isPages(own[found].joined) || !cutter.hasByline(below) { disclaimer = found }
  }

  private static func data(in lines: PageLines) -> Range<Int>? {
    for place in lines.indices {
      let line = lines[place]
      guard lines.bytes[line.ink..<line.end].elementsEqual(DataLine.heading.utf8) else { continue }
      var end = place + 1
      var isData = false
      while end < lines.end {
        if !lines[end].isBlank {
          guard DataLine(lines.bytes[lines[end].ink..<lines[end].end]) != nil else { break }
          isData = true
        }
        end += 1
      }
      if isData { return place..<end }
    }
    return nil
  }

  /// The last paragraph that reads like one.
  private static func disclaimer(in lines: PageLines) -> Range<Int>? {
    var end = lines.end
    while let last = end > lines.start ? lines.lastInk(upTo: end - 1) : nil {
      let start = lines.paragraphStart(of: last)
      if Disclaimer.isRecognized(lines[start..<(last + 1)].joined) { return start..<(last + 1) }
      end = start
    }
    return nil
  }
}
