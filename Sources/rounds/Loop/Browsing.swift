import Archive
import Browser
import CNcurses
import Drawing
import Forum
import Ledger

/// What there is to browse, and how it should look.
struct Browsing {
  /// What is open, as the header says it.
  var name: String
  var inputs: [Input]
  var themes: ThemeChoice
  /// False where the reader wants no colours; else the terminal's own are the limit.
  var usesColor = true
  var journals: Journals
  var places: PlacesFile
  /// What the reader has done so far.
  var own = OwnRecord()
  /// Whether what is read is kept, and whether anything can be.
  var keepsHistory = true
  var isReadOnly = false
  /// Whether to begin where the reader was the last time.
  var returns = true
  /// Nothing: the archive's own.
  var order: SortOrder?
  /// How the terminal treats text.
  var habits = TextHabits()
  /// Columns that a line of text has at most.
  var longestLine = PrintedThread.usualLongestLine
  /// Reads the names of specialties, and tells of what cannot be read.
  var learn: @Sendable () -> [Event] = { [] }
  /// Something to tell in the first screen, such as a theme that could not be read.
  var message: Browser.Message?
}

/// How browsing came to its end.
enum Ending {
  case quit
  /// The terminal went away, and nobody is there to be told.
  case terminalGone
}

/// Lets a reader browse until they quit; where there can be no screen, nothing has been read.
func browse(_ browsing: Browsing) throws(TerminalError) -> Ending {
  let isUnicode = cn_use_locale()
  let terminal = try Terminal(theme: browsing.themes.theme, usesColor: browsing.usesColor)
  var habits = browsing.habits
  habits.strikes = cn_can_strike()
  var state = State(
    name: browsing.name, size: terminal.size, glyphs: .of(isUnicode: isUnicode, habits),
    own: browsing.own, group: browsing.journals.box.map { _ in GroupVotes() },
    keepsHistory: browsing.keepsHistory, isReadOnly: browsing.isReadOnly, order: browsing.order,
    longestLine: browsing.longestLine,
    returningTo: browsing.returns ? browsing.places.read() : nil)
  if let message = browsing.message { _ = state.update(.message(message)) }
  var loop = Loop(
    terminal: terminal, state: state, themes: browsing.themes, journals: browsing.journals,
    places: browsing.places)
  return loop.run(loading: Loader(browsing.inputs), learning: browsing.learn)
}
