import Archive
import Drawing
import Forum
import Markup

/// The thread in the reading pane, laid out, and where in it the reader is.
struct OpenThread: Sendable {
  let row: Int
  let question: Question
  let disclaimer: String?
  /// Says what was cleaned of the thread.
  private let note: String?
  private(set) var setting: PageSetting
  private(set) var page: Page
  /// How many bytes of text are laid out: more than the screen needs, until all is needed.
  private var reach = OpenThread.firstReach
  /// The first line on the screen.
  private(set) var top = 0
  /// The place of the first text on the screen, whatever the width; kept while it is resized.
  private(set) var anchor = Page.Anchor()
  /// The answer that is voted on.
  private(set) var current: Int?
  /// What the matches are of.
  private(set) var searched: String?
  private(set) var matches: [TextMatch] = []
  /// Among `matches`.
  private(set) var match: Int?

  /// Lines of the pane.
  private var height = 0

  /// Enough for a screen of 50 lines of 80 columns, also where a letter takes six bytes.
  private static let firstReach = 24_576

  init(row: Int, _ question: Question, disclaimer: String?, setting: PageSetting) {
    self.row = row
    self.question = question
    self.disclaimer = disclaimer
    self.setting = setting
    note = question.controls.note
    page = PageBuilder.page(
      question, disclaimer: disclaimer, note: note, setting: setting, reach: reach)
    current = question.answers.isEmpty ? nil : 0
  }

  var answer: Answer? { current.map { question.answers[$0] } }

  /// Lays the thread out anew where the pane, the ticked specialties or the reader's marks have
  /// changed; what is folded or opened stays so.
  mutating func fit(_ wanted: PageSetting, marks: [OwnMarks.Mark], height: Int) {
    self.height = height
    var wanted = wanted
    wanted.folded = setting.folded
    wanted.codeShift = setting.codeShift
    wanted.spoilers = setting.spoilers
    wanted.marks = setting.marks.with(marks)
    set(wanted)
    need(line: top + height)
    top = max(0, min(top, lastTop(height)))
  }

  /// Lays the thread out as is wanted, the same text at the top.
  mutating func set(_ wanted: PageSetting) {
    guard wanted != setting else { return }
    setting = wanted
    layOut()
    guard let searched else { return }
    let kept = match
    search(SearchQuery(searched), text: searched)
    select(match: kept)
  }

  // MARK: Laying out

  private mutating func layOut() {
    page = PageBuilder.page(
      question, disclaimer: disclaimer, note: note, setting: setting, reach: reach)
    need(anchor)
    if page.anchor(ofLine: firstLine) != anchor { topLine(at: anchor) }
  }

  /// The first line that is to be seen as it is.
  private var firstLine: Int { heldAnswer(height: height) == nil ? top : top + 1 }

  /// Has the place be the first that is to be seen.
  private mutating func topLine(at place: Page.Anchor) {
    let line = page.line(of: place)
    top = max(0, line - 1)
    if heldAnswer(height: height) == nil { top = line }
  }

  /// Lays out more; each time so much more that all of it takes little longer than once, but at
  /// first only as much as scripts differ in the bytes of their lines.
  private mutating func grow() {
    if page.endIsSettled {
      reach = reach > 1 << 20 ? .max : reach * (reach == OpenThread.firstReach ? 3 : 8)
    } else {
      reach = max(3 * reach, PageBuilder.longestExact + 1)
    }
    layOut()
  }

  /// Lays out as far as the line, where there are so many.
  mutating func need(line: Int) { while !page.isWhole, page.settled <= line { grow() } }

  private mutating func need(_ anchor: Page.Anchor) { while !page.has(anchor) { grow() } }

  /// Lays out all of it.
  mutating func needAll() {
    guard !page.isWhole else { return }
    reach = .max
    layOut()
  }

  // MARK: Places

  /// The top line when the end of the thread is at the bottom.
  func lastTop(_ height: Int) -> Int { max(0, page.lines.count - max(1, height)) }

  /// How much has been scrolled past, in per cent; a guess as long as the page is not whole.
  func percent(height: Int) -> Int {
    let last = max(0, page.lineCount - max(1, height))
    return last == 0 ? 100 : min(page.isWhole ? 100 : 99, min(top, last) * 100 / last)
  }

  mutating func select(answer: Int) { current = answer }

  mutating func select(match number: Int?) {
    match = number.flatMap { matches.indices.contains($0) ? $0 : nil }
  }

  mutating func scroll(to line: Int, height: Int) {
    self.height = height
    need(line: line + 2 * height)
    top = max(0, min(line, lastTop(height)))
    anchor = page.anchor(ofLine: firstLine)
  }

  mutating func goTo(_ place: Page.Anchor, height: Int) {
    self.height = height
    need(place)
    topLine(at: place)
    scroll(to: top, height: height)
  }

  // MARK: Matches

  /// Finds what is searched for in what is shown.
  mutating func search(_ query: SearchQuery?, text: String?) {
    searched = text
    match = nil
    matches = []
    guard let query else { return }
    needAll()
    matches = TextMatch.all(of: query, in: page.lines, glyphs: setting.glyphs)
  }

  /// Opens the folded answers that have something searched for, and finds it there.
  mutating func findInFolds(_ query: SearchQuery?) {
    let (folded, text, place) = (setting.folded, searched, anchor)
    guard !folded.isEmpty else { return }
    let current = match.map { page.anchor(ofLine: matches[$0].line) }
    openFolds(with: query)
    guard setting.folded != folded else { return }
    goTo(place, height: height)
    search(query, text: text)
    let line = current.map { page.line(of: $0) }
    if let line, let found = matches.firstIndex(where: { $0.line >= line }) { select(match: found) }
  }

  /// Opens the folded answers that have something searched for.
  mutating func openFolds(with query: SearchQuery?) {
    let folded = setting.folded
    guard let query, !folded.isEmpty else { return }
    needAll()
    setting.folded = []
    layOut()
    let found = TextMatch.all(of: query, in: page.lines, glyphs: setting.glyphs).compactMap {
      page.lines[$0.line].answer
    }
    setting.folded = folded.subtracting(found)
    if !setting.folded.isEmpty { layOut() }
  }
}
