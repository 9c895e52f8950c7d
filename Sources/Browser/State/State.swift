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
  /// What the reader has done.
  package internal(set) var own: OwnRecord
  /// How the others of a group voted; nil where there is no group.
  package internal(set) var group: GroupVotes?
  /// Whether what is read is kept.
  var keepsHistory: Bool
  /// Whether nothing can be kept here.
  let isReadOnly: Bool
  package internal(set) var list = ThreadList()
  /// The rows that the specialties leave, in the order that is on: what a search looks through.
  var base: [Int32] = []
  /// The thread shown in the other pane, or the one that was shown last.
  var openThread: OpenThread?
  var places = ReadingPlaces()
  var glances = Glances()
  package internal(set) var focus = Focus.list
  package internal(set) var panes = Panes.beside
  var ordering = Ordering()
  /// How often the threads that `base` holds have changed.
  var arrangement = 0
  package internal(set) var ticked: Set<Specialty> = []
  /// By which names specialties are known.
  var known = KnownSpecialties()
  var search: Search?
  var entry: SearchEntry?
  var sheet: SpecialtySheet?
  var sortSheet: SortSheet?
  /// The number of the link to follow while it is typed.
  var linkField: TextField?
  var linkSheet: LinkSheet?
  var noteEntry: NoteEntry?
  var marksSheet: MarksSheet?
  var votersSheet: VotersSheet?
  var commandSheet: CommandSheet?
  var help: HelpSheet?
  var loading = Loading()
  /// How many threads came in since the last key, after everything was read.
  var newThreads = 0
  /// An error gives way only once it has been on the screen, however many keys came before that.
  package internal(set) var message: Message? {
    didSet {
      let isOwed = oldValue?.kind == .error && !isMessageSeen && message?.kind != .error
      if isOwed { message = oldValue } else { isMessageSeen = false }
    }
  }
  var isMessageSeen = false
  var chord = Chord()
  /// Whether the reader has pressed a key, and so may look at something.
  var isTouched = false
  /// Whether the threads have been put in order since all of them were read.
  var isSorted = false
  var lastRequest = 0
  /// Where the reader was in this archive, until they are there again.
  var whereabouts: Whereabouts?
  var displacement = Displacement()

  /// `order` is the one to begin with once an archive is loaded; until then it is in its own.
  package init(
    name: String, size: Size, glyphs: Glyphs = .unicode, own: OwnRecord = OwnRecord(),
    group: GroupVotes? = nil, keepsHistory: Bool = true, isReadOnly: Bool = false,
    order: SortOrder? = nil, longestLine: Int = PageSetting.usualLongestLine,
    returningTo whereabouts: Whereabouts? = nil
  ) {
    self.name = name
    self.size = size
    self.glyphs = glyphs
    self.own = own
    self.group = group
    self.keepsHistory = keepsHistory
    self.isReadOnly = isReadOnly
    self.whereabouts = whereabouts
    orderAtFirst = order
    self.longestLine = longestLine
    index = Index()
  }

  package var votes: OwnVotes { own.votes }

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
    if marksSheet != nil { return .marks }
    if votersSheet != nil { return .voters }
    if commandSheet != nil { return .commands }
    if noteEntry != nil { return .note }
    return focus == .list ? .list : .thread
  }

  package var layout: Layout {
    Layout(
      size, shows: entry == nil ? focus : .list, panes: panes,
      sheetRows: sheetRows,
      sheetWidth: place == .sorting ? SortSheet.width : 72)
  }

  /// How many rows an open sheet has to show.
  private var sheetRows: Int {
    if let help { return help.lines.count }
    if let sheet { return sheet.counts.count }
    if let marksSheet { return marksSheet.all.count }
    if let votersSheet { return votersSheet.lines.count }
    if let commandSheet { return commandSheet.all.count }
    guard let linkSheet else { return SortSheet.orders.count }
    return linkSheet.lines(width: Layout(size, shows: focus, panes: panes).sheetInside.width).count
  }

  /// What the archive calls itself, or how it was opened.
  package var archiveName: String { index.name ?? name }

  /// The answer that a vote goes to, where a thread with answers is open.
  package var currentAnswer: Answer? { openThread?.answer }
}
