import ArgumentParser
import Browser
import Drawing

/// How what is shown should look.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Draw in this theme.", valueName: "name|file"))
  var theme: String?

  @Option(help: ArgumentHelp("Use colours: always, auto or never.", valueName: "when"))
  var color: ColorChoice = .auto
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
    if depth == .none, theme == nil { return Ink(theme: nil, depth: .none, width: width) }
    let (theme, problem) = try Themes(folder: environment.themesFolder).theme(theme)
    if let problem { Notice(problem).print() }
    return Ink(theme: theme, depth: depth, width: width)
  }
}
