import Foundation
import Glibc
import Testing

/// The program browsing on a terminal without a screen, where all that it sends is kept.
final class BrowsedTerminal {
  /// Nothing here waits longer: the test has failed.
  private static let patience = Duration.seconds(60)

  private let terminal: CommandTerminal
  private let process: Process
  /// Everything that was sent.
  private(set) var sent: [UInt8] = []
  /// What the terminal would show by now.
  private(set) var screen: ShownScreen

  init(
    _ home: CommandHome, program: String = CommandRun.program, _ arguments: [String],
    columns: UInt16, rows: UInt16,
    environment: [String: String] = [:]
  ) throws {
    terminal = try CommandTerminal(columns: columns, rows: rows)
    screen = ShownScreen(columns: Int(columns), rows: Int(rows))
    process = home.process(
      program, arguments,
      ["TERM": "xterm-256color", "COLORTERM": "truecolor"].merging(environment) { $1 })
    process.standardInput = terminal.inside
    process.standardOutput = terminal.inside
    process.standardError = terminal.inside
    try process.run()
  }

  deinit { if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) } }

  /// Types keys.
  func type(_ keys: String) { terminal.write(keys) }

  /// Takes in what is sent next, waiting for some at most so many milliseconds.
  func look(_ timeout: Int32) {
    let more = terminal.read(timeout: timeout)
    sent += more
    screen.show(more)
  }

  /// Looks until the screen is as wanted.
  func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isWanted: (ShownScreen) -> Bool
  ) throws {
    let end = ContinuousClock.now + BrowsedTerminal.patience
    while !isWanted(screen) {
      look(20)
      if ContinuousClock.now > end {
        Issue.record("waited in vain for \(what):\n\(screen.text)", sourceLocation: sourceLocation)
        throw POSIXError(.ETIMEDOUT)
      }
    }
  }

  func wait(for words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("“\(words)”", sourceLocation: sourceLocation) { $0.text.contains(words) }
  }

  /// Ends the program as nothing else does, and takes in what it has sent.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    let rest = terminal.readBytesToEnd()
    sent += rest
    screen.show(rest)
    process.waitUntilExit()
  }

  /// Types keys, and waits until the screen that is drawn after them shows some words; now and then
  /// it is asked for anew, for of a line that has changed in part only that part is sent.
  func type(
    _ keys: String, until words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    terminal.write(keys)
    let start = sent.count
    var looks = 0
    let end = ContinuousClock.now + BrowsedTerminal.patience
    while true {
      let more = terminal.read(timeout: 20)
      sent += more
      screen.show(more)
      // A screen comes in many pieces, and is looked at when there are no more for now.
      if !more.isEmpty { continue }
      if TerminalStream(Array(sent[start...])).shows(words) { return }
      looks += 1
      if looks % 50 == 0 { terminal.write("\u{C}") }
      if ContinuousClock.now > end {
        Issue.record("waited in vain for “\(words)”", sourceLocation: sourceLocation)
        throw POSIXError(.ETIMEDOUT)
      }
    }
  }

  /// Types the last keys, and waits for the program's end; gives its status.
  func end(_ keys: String) -> Int32 {
    terminal.write(keys)
    sent += Array(terminal.readBytesToEnd())
    process.waitUntilExit()
    return process.terminationStatus
  }
}
