import Foundation
import Testing

/// A real terminal with a shell in it: tmux, on a server of its own.
final class TmuxSession {
  /// Nothing here waits longer: the test has failed.
  static let patience = Duration.seconds(20)
  /// What the shell prints when it waits for a command.
  static let prompt = "ready>"

  let folder: URL

  /// `environment` is all that the shell gets besides what every shell needs.
  init(width: Int = 80, height: Int = 24, environment: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "rounds-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var variables = [
      "HOME": folder.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
      "HISTFILE": "", "PS1": TmuxSession.prompt, "SWIFT_BACKTRACE": "enable=no",
    ]
    variables.merge(environment) { _, new in new }
    let settings = variables.map { "\($0)=\($1)" }.sorted()
    // tmux sets TERM for the shell; everything else is ours.
    let shell = ["sh", "-c", "exec env -i TERM=\"$TERM\" \"$@\" bash --norc --noprofile -i", "sh"]
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)"] + shell
        + settings)
    try tmux(["set-option", "-g", "window-size", "manual"])
    try tmux(["set-option", "-g", "remain-on-exit", "on"])
    try wait("the shell's prompt") { $0.contains(TmuxSession.prompt) }
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(at: folder)
  }

  /// Presses keys, by tmux's names: `j`, `Enter`, `C-z`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Types a command and Enter.
  func run(_ command: String) throws {
    try tmux(["send-keys", "-l", command])
    try tmux(["send-keys", "Enter"])
  }

  /// Pastes as a terminal does, with marks where the program asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// What the terminal shows now.
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// Whether anything is on another background than the terminal's own.
  func hasBackgrounds() throws -> Bool {
    try tmux(["capture-pane", "-p", "-e"]).contains("\u{1B}[48;")
  }

  /// One of tmux's own variables about the terminal: `alternate_on`, `cursor_flag`.
  func state(_ name: String) throws -> String {
    try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }

  /// Looks at the screen until it is as wanted; a failure shows the last one.
  @discardableResult
  func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isWanted: (String) throws -> Bool
  ) throws -> String {
    let end = ContinuousClock.now + TmuxSession.patience
    while true {
      let screen = try screen()
      if try isWanted(screen) { return screen }
      if ContinuousClock.now > end {
        Issue.record("waited in vain for \(what):\n\(screen)", sourceLocation: sourceLocation)
        throw TmuxFailure(message: "waited in vain for \(what)")
      }
      usleep(5000)
    }
  }

  /// Takes the terminal away from what runs in it; another takes its place.
  func replaceTerminal() throws {
    try tmux(["respawn-pane", "-k", "cat"])
  }

  /// Foundation's `Process` would wait for the server too, which inherits what it waits on.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let words =
      ["env", "-u", "TMUX", "LC_ALL=C.UTF-8", "tmux", "-S", folder.path + "/tmux"] + arguments
    guard let pipe = popen("\(words.map(quoted).joined(separator: " ")) 2>&1", "r") else {
      throw TmuxFailure(message: "no process could be started")
    }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&piece, 1, piece.count, pipe), count > 0 {
      bytes += piece[..<count]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard pclose(pipe) == 0 else { throw TmuxFailure(message: text) }
    return text
  }

  private func quoted(_ word: String) -> String {
    "'\(word.replacing("'", with: "'\\''"))'"
  }
}

struct TmuxFailure: Error {
  let message: String
}
