import JSON

extension ThreadWalker {
  /// Walks over an array of questions, and on over those that are broken.
  mutating func elements(depth: Int, isGraph: Bool) throws(JSONError) {
    let isOutermost = !isInArray
    isInArray = true
    defer { isInArray = !isOutermost }
    var elements = try JSONElements(&cursor, depth: depth)
    var recovery: ElementRecovery?
    while true {
      var isEntered = true
      var place = cursor.position
      do throws(JSONError) {
        guard try elements.next(&cursor) else { return }
        isEntered = false
        place = cursor.position
        if recovery == nil { recovery = ElementRecovery(model: isOutermost ? place : nil) }
        if !isGraph, jump(depth: depth + 1) { continue }
        try walk(depth: depth + 1, isGraph: isGraph)
      } catch {
        if !isEntered { cursor.position = place }
        try recover(from: error, &recovery, isEntered: isEntered)
        elements.isFirst = cursor.byte != UInt8(ascii: ",") && cursor.byte != UInt8(ascii: "]")
      }
    }
  }

  /// Goes on behind the broken element at the cursor, or behind what stands there instead of a
  /// comma.
  private mutating func recover(
    from error: JSONError, _ recovery: inout ElementRecovery?, isEntered: Bool
  ) throws(JSONError) {
    guard let next = recovery?.place(after: error, cursor, isEntered: isEntered) else {
      throw error
    }
    let isUnclosed = cursor.start + error.offset >= cursor.end
    note(
      .error, at: isUnclosed ? cursor.offset : error.offset,
      "\(isUnclosed ? "the value that begins here is not closed" : "\(error)"); it was passed over")
    cursor.position = next
  }

  /// Goes over a stretch that begins here and has been walked by another thread of execution.
  private mutating func jump(depth: Int) -> Bool {
    guard let sink, let regions, regions.depth == depth,
      let region = regions.region(at: cursor.offset)
    else { return false }
    while true {
      switch regions.arrive(at: region) {
      case .open, .taken: return false
      case .claimed: sink.workMeanwhile()
      case .walked(let stretch, let end):
        sink.handOver(at: cursor.offset, &found)
        var stretch = stretch
        sink.handOver(at: end, &stretch)
        cursor.position = cursor.start + end
        return true
      }
    }
  }
}
