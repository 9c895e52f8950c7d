import Forum
import Glibc
import Ledger

/// What the program is told from outside besides its arguments, read once at the start.
struct Environment: Sendable {
  /// Where the reader's settings and themes are: `…/rounds`.
  let configFolder: String
  /// Where the ledger is: `…/rounds`.
  let stateFolder: String
  let terminal: TerminalTraits

  /// `variable` gives the value of an environment variable; one that is empty counts as unset.
  init(variable: (String) -> String?, home: String, terminal: TerminalTraits) {
    func folder(_ name: String, otherwise: String) -> String {
      let base = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(otherwise)"
      return base.hasSuffix("/") ? "\(base)rounds" : "\(base)/rounds"
    }
    configFolder = folder("XDG_CONFIG_HOME", otherwise: ".config")
    stateFolder = folder("XDG_STATE_HOME", otherwise: ".local/state")
    self.terminal = terminal
  }

  /// As this process finds it.
  static func current() -> Environment {
    Environment(
      variable: value(of:), home: value(of: "HOME") ?? passwordFileHome() ?? "/",
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
}

extension Environment {
  var themesFolder: String { "\(configFolder)/themes" }
  var ledger: Ledger { Ledger(path: "\(stateFolder)/ledger.jsonl") }

  /// The reader's own votes; lines of the ledger that say nothing are told of.
  func votes() throws(Failure) -> OwnVotes {
    do {
      let reading = try ledger.read()
      for problem in reading.problems { Notice("\(problem)").print() }
      return reading.votes
    } catch { throw Failure(.inputOutput, "\(error)") }
  }
}
