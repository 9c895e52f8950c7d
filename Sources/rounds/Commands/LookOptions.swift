import ArgumentParser
import Browser
import Drawing

/// How what is shown should look.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Draw in this theme.", valueName: "name|file"))
  var theme: String?

  @Option(help: ArgumentHelp("Use colours: always, auto or never.", valueName: "when"))
  var color: ColorChoice = .auto

  @OptionGroup var text: TextOptions
}

/// What the terminal does with text that terminals treat differently.
struct TextOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How wide the terminal draws what Unicode leaves open: narrow or wide.", valueName: "width"))
  var ambiguousWidth: AmbiguousWidth = .narrow

  @Option(
    help: ArgumentHelp(
      """
      Text from right to left: reorder it, isolate it for a terminal that reorders itself, keep it \
      as written, or auto, by what is known of the terminal.
      """, valueName: "how"))
  var rightToLeft: RightToLeft = .auto
}

/// How wide signs are that are wide in the fonts of East Asia only.
enum AmbiguousWidth: String, ExpressibleByArgument, CaseIterable, Sendable {
  case narrow, wide
}

/// How text from right to left is sent.
enum RightToLeft: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto, reorder, isolate, keep
}

extension TextOptions {
  func habits(in terminal: TerminalTraits) -> TextHabits {
    let direction: DirectionPolicy =
      switch rightToLeft {
      case .auto: terminal.reorders ? .isolated : .seen
      case .reorder: .seen
      case .isolate: .isolated
      case .keep: .written
      }
    var habits = TextHabits(
      width: ambiguousWidth == .wide ? .wide : .narrow, direction: direction)
    habits.strikes = terminal.strikes
    return habits
  }
}

/// How texts are laid out.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The longest line of an answer's text.", valueName: "columns"),
    transform: Self.columns)
  var measure = PrintedThread.usualLongestLine

  private static func columns(_ text: String) throws -> Int {
    guard let columns = Int(text), columns >= least else {
      throw ValidationError("a number of columns from \(least) on")
    }
    return columns
  }

  /// Shorter lines are hardly read.
  private static let least = 20
}

/// Whether to write in colours; `auto` where the output is a terminal that wants them.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  case always, auto, never
}

extension LookOptions {
  /// What to write to standard output with; a bad theme is told of, and the default serves.
  func ink(in environment: Environment) throws(Failure) -> Ink {
    let terminal = environment.terminal
    let depth = terminal.depth(color)
    let width = terminal.outputIsTerminal ? terminal.width : nil
    // What is not shown by a terminal is text, to be kept.
    let habits = width == nil ? TextHabits() : text.habits(in: terminal)
    if depth == .none, theme == nil {
      return Ink(
        theme: nil, depth: .none, width: width, isUnicode: terminal.isUnicode, habits)
    }
    let (theme, problem) = try Themes(folder: environment.themesFolder).theme(theme)
    if let problem { Notice(problem).print() }
    return Ink(theme: theme, depth: depth, width: width, isUnicode: terminal.isUnicode, habits)
  }
}
