import Glibc
import Importers

/// How far an import is, on standard error where that is a terminal: one line that is written over.
final class ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Shorter work needs no progress, and nobody reads faster.
  private static let pace = Duration.milliseconds(200)

  func show(_ progress: ImportRun.Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - (last ?? start) >= ProgressLine.pace else { return }
    last = now
    write(progress.line(after: now - start))
  }

  /// Takes the line away.
  func end() {
    if last != nil { write("") }
    last = nil
  }

  private func write(_ text: String) {
    let line = Array("\r\u{1B}[K\(text)".utf8)
    _ = Glibc.write(STDERR_FILENO, line, line.count)
  }
}

extension ImportRun.Progress {
  /// Bytes read, the rate, and the time that is left where that can be told.
  func line(after elapsed: Duration) -> String {
    let seconds = elapsed / .seconds(1)
    let rate = seconds > 0 ? Double(bytesDone) / seconds : 0
    var text = "\(megabytes(Double(bytesDone))) MB read, \(megabytes(rate)) MB/s"
    guard bytesTotal > bytesDone, rate > 0 else { return text }
    let left = Int((Double(bytesTotal - bytesDone) / rate).rounded(.up))
    text += ", \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    return text
  }

  private func megabytes(_ bytes: Double) -> String { "\((bytes / 100_000).rounded() / 10)" }
}
