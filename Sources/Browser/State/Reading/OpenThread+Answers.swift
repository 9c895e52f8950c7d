import Forum

/// Going from answer to answer.
extension OpenThread {
  /// Scrolls, and takes the current answer along.
  mutating func scroll(by distance: Int, height: Int) -> Bool {
    let old = (top, current)
    if abs(distance) >= Chord.largestCount { needAll() }
    scroll(to: top + distance, height: height)
    if let current { select(answer: follow(current, from: old.0, by: distance, height)) }
    return old != (top, current)
  }

  /// The answer that is current after scrolling: the same while its first line is to be seen.
  private func follow(_ current: Int, from old: Int, by distance: Int, _ height: Int) -> Int {
    let last = question.answers.count - 1
    if abs(distance) >= Chord.largestCount { return distance > 0 ? last : 0 }
    // At the ends, where nothing scrolls any more, the answers still go on one by one.
    if top == old { return max(0, min(last, current + distance.signum())) }
    let seen = top..<(top + max(1, height))
    if let first = page.lines(ofAnswer: current)?.lowerBound, seen.contains(first) {
      return current
    }
    if distance < 0 {
      return page.answer(atLine: seen.upperBound - 1) ?? 0
    }
    guard let first = page.answer(atLine: top) else { return 0 }
    let isLeaving = page.answers[first].upperBound < top + max(1, height / 3)
    return isLeaving && page.answers[first].lowerBound < top ? min(last, first + 1) : first
  }

  func isSeen(answer: Int, height: Int) -> Bool {
    page.lines(ofAnswer: answer)?.overlaps(top..<(top + max(1, height))) ?? false
  }

  /// Makes the answer current, with a line of what is before it above.
  mutating func show(answer: Int, height: Int) {
    select(answer: answer)
    if page.lines(ofAnswer: answer) == nil { needAll() }
    guard let lines = page.lines(ofAnswer: answer) else { return }
    scroll(to: lines.lowerBound - (height > 3 ? 1 : 0), height: height)
  }

  /// Makes the answer current, and scrolls where its votes are not to be seen.
  mutating func reveal(answer: Int, height: Int) {
    select(answer: answer)
    let first = page.lines(ofAnswer: answer)?.lowerBound
    if let first, (top..<(top + max(1, height))).contains(first) { return }
    show(answer: answer, height: height)
  }

  /// The answer whose text is at the top while its headline was scrolled past: the headline stays
  /// there, over the first line.
  func heldAnswer(height: Int) -> Int? {
    guard OpenThread.holdsHeadline(height), let answer = page.answer(atLine: top) else {
      return nil
    }
    let lines = page.answers[answer]
    return lines.contains(top) && top > lines.lowerBound ? answer : nil
  }

  /// Whether there is room for a line that is no text.
  static func holdsHeadline(_ height: Int) -> Bool { height >= 6 }
}
