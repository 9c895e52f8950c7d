import Drawing

/// Scrolling code sideways, where lines of it are wider than the pane.
extension State {
  /// Columns that one key scrolls.
  private static let codeStep = 8

  mutating func shiftCode(by distance: Int) -> [Effect] {
    guard layout.thread != nil else {
      message = Message("Open the thread to scroll its code")
      return []
    }
    showSelectedThread()
    guard let thread = openThread else { return [] }
    let excess = thread.page.lines.map(\.excess).max() ?? 0
    let shift = thread.setting.codeShift
    let shown = thread.page.lines[thread.top...].prefix(max(1, threadHeight))
    guard shift > 0 || shown.contains(where: { $0.excess > 0 }) else {
      message = Message("No code here is wider than the pane")
      return []
    }
    let steps = max(-1000, min(1000, distance))
    var wanted = thread.setting
    wanted.codeShift = max(0, min(excess, shift + steps * State.codeStep))
    if wanted.codeShift == shift {
      message = Message(
        distance > 0 ? "This is the end of the code" : "This is where the code begins")
    }
    openThread?.set(wanted)
    return []
  }
}
