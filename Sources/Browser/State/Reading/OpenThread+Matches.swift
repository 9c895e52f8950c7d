/// Going from match to match.
extension OpenThread {
  /// Goes to the next match, or from the last one nowhere.
  mutating func stepMatch(forward: Bool, height: Int) -> Bool {
    let next: Int?
    if let match {
      next = match + (forward ? 1 : -1)
    } else if forward {
      next = matches.firstIndex { $0.line >= top }
    } else {
      next = matches.lastIndex { $0.line < top + height }
    }
    guard let next, matches.indices.contains(next) else { return false }
    go(toMatch: next, height: height)
    return true
  }

  /// The first or last match, where there is one.
  mutating func showMatch(first: Bool, height: Int) {
    guard let number = first ? matches.indices.first : matches.indices.last else { return }
    go(toMatch: number, height: height)
  }

  private mutating func go(toMatch number: Int, height: Int) {
    select(match: number)
    let line = matches[number].line
    if line <= top || line >= top + height - 1 { scroll(to: line - height / 3, height: height) }
    if let answer = page.lines[line].answer { select(answer: answer) }
  }
}
