import Archive

/// How far reading the archive is.
struct Loading: Sendable {
  var isFinished = false
  private var progress = LoadProgress(bytesDone: 0, bytesTotal: 0)
  /// Since reading began.
  private var time = Duration.zero
  /// Whatever could not be read, be it a question, a line or a file.
  var skipped = 0
  var firstProblem: String?

  mutating func take(_ progress: LoadProgress, after time: Duration) {
    self.progress = progress
    self.time = time
  }

  mutating func take(_ problem: Problem) {
    skipped += 1
    if firstProblem == nil { firstProblem = problem.description }
  }

  /// What was read anew may have problems of its own, and none of those before.
  mutating func replace(with summary: LoadSummary) {
    skipped = summary.skipped
    firstProblem = nil
  }

  /// Where the whole is known.
  var percent: Int? {
    guard progress.bytesTotal > 0 else { return nil }
    return max(0, min(100, Int(share * 100)))
  }

  private var share: Double { Double(progress.bytesDone) / Double(progress.bytesTotal) }

  /// Bytes a second; only when reading has taken so long that it is worth telling.
  var rate: Double? {
    guard time > .seconds(1), progress.bytesDone > 0 else { return nil }
    return Double(progress.bytesDone) / (time / .seconds(1))
  }

  /// The seconds that are left at this rate, rounded up.
  var secondsLeft: Int? {
    guard let rate, percent != nil else { return nil }
    let left = Double(progress.bytesTotal - progress.bytesDone) / rate
    return Int(min(1e9, max(1, left.rounded(.up))))
  }
}
