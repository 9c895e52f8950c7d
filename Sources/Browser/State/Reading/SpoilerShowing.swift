/// Opening what authors hid.
extension State {
  mutating func toggleSpoilers() -> [Effect] {
    guard layout.thread != nil || list.row == nil else {
      message = Message("Open the thread to see its spoilers")
      return []
    }
    showSelectedThread()
    openThread?.needAll()
    guard let thread = openThread, thread.page.hasSpoilers else {
      message = Message("There are no spoilers here")
      return []
    }
    var wanted = thread.setting
    wanted.spoilers = wanted.spoilers.isOpen ? .closedByKey : .open
    openThread?.set(wanted)
    return []
  }
}
