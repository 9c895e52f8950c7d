import Drawing
import Glibc

/// What standard output is connected to, and how it may be written to.
struct TerminalTraits: Sendable {
  let outputIsTerminal: Bool
  let isUnicode: Bool
  /// Columns of the terminal; 80 where that is not known.
  let width: Int
  /// Whether the terminal can be drawn on, as `TERM` says.
  let canBrowse: Bool
  /// Whether it is known to put text from right to left into its order by itself.
  let reorders: Bool
  /// Whether it may draw a line through text; what it is not known to leave out, that is.
  let strikes: Bool
  /// What `NO_COLOR` and `CLICOLOR_FORCE` ask for, and what the terminal can.
  private let noColor: Bool
  private let forcesColor: Bool
  private let depth: ColorDepth

  init(variable: (String) -> String?) {
    outputIsTerminal = isatty(STDOUT_FILENO) == 1
    isUnicode = OutputCharacters(of: STDOUT_FILENO).isUnicode
    let name = variable("TERM") ?? "dumb"
    canBrowse = outputIsTerminal && name != "dumb"
    width = variable("COLUMNS").flatMap(Int.init) ?? TerminalTraits.reportedWidth() ?? 80
    reorders = TerminalTraits.reorders(name, variable)
    strikes = !["screen", "linux", "vt", "ansi", "cons"].contains { name.hasPrefix($0) }
    noColor = variable("NO_COLOR") != nil
    forcesColor = variable("CLICOLOR_FORCE").map { $0 != "0" } ?? false
    depth = TerminalTraits.depth(terminal: name, direct: variable("COLORTERM"))
  }

  /// The colours to write with; `choice` counts for more than the environment.
  func depth(_ choice: ColorChoice) -> ColorDepth {
    let forced = max(depth, .eight)
    switch choice {
    case .always: return forced
    case .never: return .none
    case .auto where noColor: return .none
    case .auto where forcesColor: return forced
    case .auto: return outputIsTerminal ? depth : .none
    }
  }

  private static func depth(terminal name: String, direct: String?) -> ColorDepth {
    if name == "dumb" { return .none }
    if direct == "truecolor" || direct == "24bit" || name.hasSuffix("-direct") { return .direct }
    if strstr(name, "256color") != nil { return .indexed256 }
    return name.hasPrefix("vt") ? .none : .eight
  }

  /// Terminals on VTE since its version 0.58, Konsole, Apple's and mlterm; not within another that
  /// draws its own lines.
  private static func reorders(_ name: String, _ variable: (String) -> String?) -> Bool {
    let isWithin = variable("TMUX") != nil || variable("STY") != nil
    if isWithin { return false }
    return variable("VTE_VERSION").flatMap(Int.init).map { $0 >= 5800 } ?? false
      || variable("KONSOLE_VERSION") != nil || variable("TERM_PROGRAM") == "Apple_Terminal"
      || name.hasPrefix("mlterm")
  }

  private static func reportedWidth() -> Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
