import Forum

/// Lines of a ledger, taken apart.
struct EventLines: @unchecked Sendable {  // its slices lie in `lines`, never changed
  private let lines: FileLines
  private(set) var all: [Taken] = []
  /// Why lines say nothing, by their places.
  private(set) var unreadable: [Int: UnreadableLine] = [:]

  /// A line, and what it says.
  struct Taken {
    let line: FileLine
    /// Nil where it says nothing, or nothing that this version knows.
    let head: EventHead?

    /// Bytes of a line that is a vote on an answer with a short address for its id.
    static let usualLength = 180
  }

  init(_ lines: FileLines) {
    self.lines = lines
    all.reserveCapacity((lines.end - lines.offset) / Taken.usualLength)
    lines.forEach { line in
      var head: EventHead?
      do throws(UnreadableLine) { head = try EventHead(line) } catch {
        unreadable[all.count] = error
      }
      all.append(Taken(line: line, head: head))
    }
  }

  var end: Int { lines.end }
}

extension EventHead {
  /// Nil where the line says nothing, or nothing that this version knows.
  init?(_ line: FileLine) throws(UnreadableLine) {
    guard !line.isBlank, let event = try EventLine(line.bytes) else { return nil }
    self = event.head
  }
}
