import Drawing
import Forum
import Markup

/// A whole thread as the reading pane shows it, for printing.
package struct PrintedThread {
  package static let usualLongestLine = PageSetting.usualLongestLine

  private let page: Page
  private let votes: [Int: VoteWidget]
  private let width: Int
  private let glyphs: Glyphs
  /// Lines of one canvas.
  private static let height = 256

  /// `votes` are the reader's own.
  package init(
    _ question: Question, disclaimer: String?, votes: OwnVotes, width: Int,
    glyphs: Glyphs = .unicode, longestLine: Int = usualLongestLine, spoilers: Spoilers
  ) {
    var setting = PageSetting(width: width, glyphs: glyphs, longestLine: longestLine)
    setting.spoilers = spoilers
    setting.isPrinted = true
    page = PageBuilder.page(
      question, disclaimer: disclaimer, note: question.controls.note, setting: setting)
    let widgets = question.answers.enumerated().map { number, answer in
      (number, VoteWidget(answer, own: votes[question: question.id, answer: answer.id]))
    }
    self.votes = Dictionary(uniqueKeysWithValues: widgets)
    self.width = width
    self.glyphs = glyphs
  }

  /// The thread from top to bottom, some lines at a time.
  package var canvases: some Sequence<Canvas> {
    stride(from: 0, to: page.lines.count, by: PrintedThread.height).lazy.map { first in
      let lines = page.lines[first..<min(page.lines.count, first + PrintedThread.height)]
      var canvas = Canvas(Size(width: width, height: lines.count), glyphs.habits)
      ThreadView(
        area: canvas.bounds, measure: page.measure, lines: lines, current: nil, isFocused: false,
        votes: votes, matches: [], held: nil, scroll: nil, glyphs: glyphs
      ).draw(on: &canvas)
      canvas.arrange()
      return canvas
    }
  }
}
