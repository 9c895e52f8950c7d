import Forum

/// What a ledger says: the reader's votes, and the lines that could not be read.
package struct LedgerReading: Equatable, Sendable {
  /// The last event of an answer wins.
  package var votes = OwnVotes()
  package var problems: [LedgerProblem] = []

  package init() {}

  /// Reads whole lines of JSON; a last line without a newline counts if it is complete.
  init(_ bytes: [UInt8], path: String) {
    var line = 0
    var start = bytes.startIndex
    while start < bytes.endIndex {
      line += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      do { try read(bytes[start..<end]) } catch {
        let torn = end == bytes.endIndex ? "the last line is torn: " : ""
        problems.append(LedgerProblem(path: path, line: line, reason: torn + error.reason))
      }
      start = end + 1
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>) throws(UnreadableLine) {
    if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { return }
    guard let recorded = try RecordedVote(line: line) else { return }
    votes[question: recorded.question, answer: recorded.answer] = recorded.vote
  }
}

/// A line of the ledger that says nothing.
package struct LedgerProblem: Equatable, Sendable, CustomStringConvertible {
  package let path: String
  /// From 1.
  package let line: Int
  package let reason: String

  package var description: String { "\(path):\(line):1: warning: skipped: \(reason)" }
}
