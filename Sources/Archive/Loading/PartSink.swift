/// What a walk has found and not yet handed on.
struct WalkedPart: Sendable {
  var columns = ThreadColumns()
  var findings: [Finding] = []
  /// What a Dataset around the questions says of itself.
  var dataset = DatasetFacts()
}

/// A problem on its way to the reader, before its line and column are known.
struct Finding: Sendable {
  /// From the start of the file.
  let offset: Int
  let severity: Problem.Severity
  /// Whether something that may be a question was passed over for it.
  let isSkip: Bool
  let message: String
}

/// Hands on what the walk over one part finds, a batch at a time.
final class PartSink {
  private let hand: (WalkedPart, Int) -> Void
  /// Does something useful, or gives the processor away for a moment.
  let workMeanwhile: () -> Void
  /// Where what was handed on last ends.
  private(set) var handedTo: Int
  private var batchSize: Int

  /// `hand` is given what was found since the last call, and how many bytes were walked for it.
  init(
    _ part: Part, workMeanwhile: @escaping () -> Void, hand: @escaping (WalkedPart, Int) -> Void
  ) {
    self.hand = hand
    self.workMeanwhile = workMeanwhile
    handedTo = part.range.lowerBound
    batchSize = part.number == 0 ? PartQueue.firstPart : PartQueue.laterPart
  }

  func questionEnded(at offset: Int, _ found: inout WalkedPart) {
    guard offset - handedTo >= batchSize else { return }
    batchSize = PartQueue.laterPart
    handOver(at: offset, &found)
  }

  func handOver(at offset: Int, _ found: inout WalkedPart) {
    hand(found, offset - handedTo)
    handedTo = offset
    found.columns = ThreadColumns()
    found.findings = []
  }
}
