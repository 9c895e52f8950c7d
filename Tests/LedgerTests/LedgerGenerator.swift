import Forum
import Ledger
import TestSupport

/// Histories of several voters whose clocks disagree, on few answers, so that they meet.
struct LedgerGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func ledger() -> LedgerLines {
    let voters = ["Dana", "Eli", "Fay"]
    let ahead = Int64.random(in: -3...3, using: &random)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let moment = Moment(
        microseconds: 1_795_437_000_000_000 + ahead + Int64.random(in: 0...4, using: &random))
      let cause = [Deed.Cause.reader, .reader, .undo, .redo].randomElement(using: &random)
      bytes +=
        LedgerEvent(
          deed(), at: moment, voter: voters.randomElement(using: &random), archive: nil,
          cause: cause ?? .reader, of: cause == .reader ? nil : moment
        ).line
      if Int.random(in: 0..<8, using: &random) == 0 {
        bytes += Array(#"{"event":"mark","at":"2026-11-23T12:30:00Z"}"#.utf8) + [0x0A]
      }
    }
    return LedgerLines(bytes)
  }

  private mutating func deed() -> Deed {
    let answer = ["a1", "a2"].randomElement(using: &random)
    let change: [Deed.Change] = [
      .vote(.up, was: nil), .vote(.down, was: .up), .vote(nil, was: .up), .bookmark(true),
      .bookmark(false), .note("one", was: ""), .note("", was: "one"),
    ]
    return Deed(
      thread: "q", answer: answer, change.randomElement(using: &random) ?? .bookmark(true))
  }
}
