import Archive
import Drawing
import Forum

/// All that the browser knows; changed only by `update`.
package struct State: Sendable {
  /// What is open, as the header says it.
  package let name: String
  let glyphs: Glyphs
  let orderAtFirst: SortOrder?
  /// Columns that a line of text has at most.
  let longestLine: Int
  package internal(set) var size: Size
  package internal(set) var index: Index
  package internal(set) var votes: OwnVotes
  package internal(set) var list = ThreadList()
  /// The rows that the specialties leave, in the order that is on: what a search looks through.
  var base: [Int32] = []
  /// The thread shown in the other pane, or the one that was shown last.
  var openThread: OpenThread?
  var places = ReadingPlaces()
  var glances = Glances()
  package internal(set) var focus = Focus.list
  var ordering = Ordering()
  /// How often the threads that `base` holds have changed.
  var arrangement = 0
  package internal(set) var ticked: Set<Specialty> = []
  var search: Search?
  var entry: SearchEntry?
  var sheet: SpecialtySheet?
  var sortSheet: SortSheet?
  /// The number of the link to follow while it is typed.
  var linkField: TextField?
  var linkSheet: LinkSheet?
  var help: HelpSheet?
  var loading = Loading()
  /// How many threads came in since the last key, after everything was read.
  var newThreads = 0
  package internal(set) var message: Message?
  var chord = Chord()
  /// Whether the reader has pressed a key, and so may look at something.
  var isTouched = false
  /// Whether the threads have been put in order since all of them were read.
  var isSorted = false
  var undoable: [UndoStep] = []
  var lastRequest = 0

  /// `order` is the one to begin with once an archive is loaded; until then it is in its own.
  package init(
    name: String, size: Size, glyphs: Glyphs = .unicode, votes: OwnVotes = OwnVotes(),
    order: SortOrder? = nil, longestLine: Int = PageSetting.usualLongestLine
  ) {
    self.name = name
    self.size = size
    self.glyphs = glyphs
    self.votes = votes
    orderAtFirst = order
    self.longestLine = longestLine
    index = Index()
  }

  /// Whether the terminal shows ASCII only.
  var isPlain: Bool { glyphs.isASCII }

  func quoted(_ text: String) -> String { isPlain ? "\"\(text)\"" : "“\(text)”" }

  package var place: Place {
    if help != nil { return .help }
    if sheet != nil { return .specialties }
    if sortSheet != nil { return .sorting }
    if entry != nil { return .search }
    if linkSheet != nil { return .link }
    if linkField != nil { return .linkNumber }
    return focus == .list ? .list : .thread
  }

  package var layout: Layout {
    Layout(
      size, shows: entry == nil ? focus : .list,
      sheetRows: sheetRows,
      sheetWidth: place == .sorting ? SortSheet.width : 72)
  }

  /// How many rows an open sheet has to show.
  private var sheetRows: Int {
    if let help { return help.lines.count }
    if let sheet { return sheet.counts.count }
    guard let linkSheet else { return SortSheet.orders.count }
    return linkSheet.lines(width: Layout(size, shows: focus).sheetInside.width).count
  }

  /// The answer that a vote goes to, where a thread with answers is open.
  package var currentAnswer: Answer? { openThread?.answer }
}
