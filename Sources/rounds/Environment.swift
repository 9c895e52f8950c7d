import Forum
import Glibc
import Ledger
import Markup

/// What the program is told from outside besides its arguments, read once at the start.
struct Environment: Sendable {
  /// Where the reader's settings and themes are: `…/rounds`.
  let configFolder: String
  /// Where the ledger is: `…/rounds`.
  let stateFolder: String
  /// Who the reader is to the system.
  let user: String
  let terminal: TerminalTraits

  /// `variable` gives the value of an environment variable; one that is empty counts as unset.
  init(variable: (String) -> String?, home: String, user: String, terminal: TerminalTraits) {
    func folder(_ name: String, otherwise: String) -> String {
      let base = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(otherwise)"
      return base.hasSuffix("/") ? "\(base)rounds" : "\(base)/rounds"
    }
    configFolder = folder("XDG_CONFIG_HOME", otherwise: ".config")
    stateFolder = folder("XDG_STATE_HOME", otherwise: ".local/state")
    self.user = user
    self.terminal = terminal
  }

  /// As this process finds it.
  static func current() -> Environment {
    Environment(
      variable: value(of:), home: value(of: "HOME") ?? passwordFileHome() ?? "/",
      user: userName() ?? value(of: "USER") ?? "voter",
      terminal: TerminalTraits(variable: value(of:)))
  }

  private static func value(of variable: String) -> String? {
    guard let value = getenv(variable), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func passwordFileHome() -> String? {
    guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  private static func userName() -> String? {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
  }
}

extension Environment {
  var themesFolder: String { "\(configFolder)/themes" }
  var specialtiesFile: String { "\(configFolder)/specialties.txt" }
  var own: OwnFiles { OwnFiles(folder: stateFolder) }

  /// A path as it is printed: a pipe gets the very bytes, so that scripts find the file.
  func shown(_ path: String) -> String { terminal.outputIsTerminal ? cleanLine(path) : path }

  /// The reader's own votes; lines of the ledger that say nothing are told of.
  func votes() throws(Failure) -> OwnVotes {
    var journal = Journal(path: own.ledger)
    do {
      let record = try journal.load()
      for problem in journal.problems { Notice("\(problem)").print() }
      return record.votes
    } catch { throw Failure(.inputOutput, "\(error)") }
  }
}
