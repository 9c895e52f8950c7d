/// Going from heading to heading within the texts.
extension State {
  mutating func moveHeading(by distance: Int) -> [Effect] {
    guard layout.thread != nil else {
      message = Message("Open the thread to go through its headings")
      return []
    }
    showSelectedThread()
    let height = threadHeight
    guard let moved = openThread?.moveHeading(by: distance, height: height), !moved else {
      return []
    }
    message = Message(
      openThread?.page.lines.contains(where: \.isHeading) != true
        ? "No text here has headings"
        : distance > 0 ? "There is no heading after this" : "There is no heading before this")
    return []
  }
}

extension OpenThread {
  /// Brings the heading so many further under the first line of the pane, as far as there is one.
  mutating func moveHeading(by distance: Int, height: Int) -> Bool {
    needAll()
    let above = height > 3 ? 1 : 0
    let place = top + above
    let headings = page.lines.indices.filter { page.lines[$0].isHeading }
    let next =
      distance > 0
      ? headings.filter { $0 > place }.prefix(distance).last
      : headings.filter { $0 < place }.suffix(-distance).first
    guard let next else { return false }
    let old = top
    scroll(to: next - above, height: height)
    if let answer = page.lines[next].answer { select(answer: answer) }
    return top != old
  }
}
