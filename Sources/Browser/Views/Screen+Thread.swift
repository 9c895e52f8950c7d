import Drawing
import Forum

/// The open thread.
extension Screen {
  func drawThread(_ area: Rect, on canvas: inout Canvas) {
    guard let thread = state.openThread else { return }
    let lines = thread.page.lines
    let first = min(thread.top, lines.count)
    let shown = first..<min(lines.count, first + area.height)
    var votes: [Int: VoteWidget] = [:]
    for line in lines[shown] {
      guard line.votes != nil, let number = line.answer, votes[number] == nil else { continue }
      votes[number] = widget(of: thread.question.answers[number], in: thread)
    }
    let held = thread.heldAnswer(height: area.height).map { number in
      let answer = thread.question.answers[number]
      return HeldHeadline(
        answer, number: number, votes: widget(of: answer, in: thread),
        measure: thread.page.measure, isCurrent: number == thread.current,
        isFocused: state.place == .thread, glyphs: glyphs)
    }
    let matches = thread.matches.enumerated().compactMap { number, match in
      match.parts.contains { shown.contains($0.line) } ? (match, number == thread.match) : nil
    }
    ThreadView(
      area: area, measure: thread.page.measure, lines: lines[shown], current: thread.current,
      isFocused: state.place == .thread, votes: votes, matches: matches, held: held,
      showsLinks: state.place == .linkNumber,
      scroll: area.width < 28
        ? nil
        : ScrollBar(
          in: edge(of: area), top: thread.top, visible: area.height, total: thread.page.lineCount,
          glyphs: glyphs),
      glyphs: glyphs
    ).draw(on: &canvas)
  }

  private func widget(of answer: Answer, in thread: OpenThread) -> VoteWidget {
    let question = thread.question.id
    return VoteWidget(
      answer, own: state.votes[question: question, answer: answer.id],
      group: state.group?.sum(question: question, answer: answer.id) ?? 0)
  }
}
