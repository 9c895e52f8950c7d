import Archive
import Browser
import Drawing
import Exporters
import Forum
import JSON

/// A thread with the reader's own votes, as `rounds show` prints it.
struct ShownThread {
  let question: Question
  let disclaimer: String?
  let votes: OwnVotes

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.question(question, ownVotes: votes)
    writer.newline()
    return writer.bytes
  }

  /// As lines of text, without columns.
  func text(_ form: ThreadText.Form, showsSpoilers: Bool) -> String {
    var question = question
    question.disclaimer = disclaimer
    return ThreadText(
      question, votes: votes, form, showsSpoilers: showsSpoilers, hint: "see 'rounds show --raw'"
    ).text
  }
}

extension ShownThread {
  /// Columns beside the text, for the votes and the margins.
  private static let beside = 8

  /// Prints the thread as the browser shows it, in the terminal's width.
  func print(
    to output: Output, _ ink: Ink, longestLine: Int, showsSpoilers: Bool
  ) throws(Failure) {
    let thread = PrintedThread(
      question, disclaimer: disclaimer, votes: votes,
      width: min(ink.width ?? max(80, longestLine), longestLine + ShownThread.beside),
      glyphs: ink.glyphs, longestLine: longestLine,
      spoilers: showsSpoilers ? .open : .closed(hint: DocumentText.spoilerHint))
    for canvas in thread.canvases {
      for y in 0..<canvas.size.height { try output.print(ink.write(canvas.row(y))) }
    }
  }
}
