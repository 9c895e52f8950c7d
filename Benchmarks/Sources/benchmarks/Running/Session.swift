import CPseudoTerminal
import Foundation

/// A program that runs on a terminal of its own and is used from outside, as a person would.
final class Session {
  let started: ContinuousClock.Instant
  private(set) var screen: Screen
  /// All that it has sent so far.
  private(set) var bytes = 0
  private let process: pid_t
  private let terminal: Int32

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// What a key brought to the screen.
  struct Frame {
    let time: Duration
    let bytes: Int
  }

  static let width = 120
  static let height = 40

  init(_ command: [String], in environment: [String: String]) throws {
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var terminal: Int32 = -1
    started = .now
    process = pt_start(
      arguments, variables, UInt16(Session.width), UInt16(Session.height), &terminal)
    self.terminal = terminal
    screen = Screen(width: Session.width, height: Session.height)
    guard process > 0 else { throw Failure(description: "cannot start \(command[0])") }
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(terminal)
  }

  /// Takes in what comes next; gives the time at which it was there, or nil where nothing came.
  @discardableResult
  func read(for patience: Duration) throws -> ContinuousClock.Instant? {
    var place = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard poll(&place, 1, Int32(patience / .milliseconds(1))) > 0 else { return nil }
    var room = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(terminal, &room, room.count)
    let now = ContinuousClock.now
    guard count > 0 else { throw Failure(description: "the program ended:\n\(shownText)") }
    bytes += count
    screen.show(room[..<count])
    return now
  }

  /// Reads until the screen is as it should be; gives when that was.
  @discardableResult
  func wait(
    _ limit: Duration = .seconds(120), for what: String, until isThere: (Screen) -> Bool
  ) throws -> ContinuousClock.Instant {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      if let now = try read(for: .milliseconds(100)), isThere(screen) { return now }
    }
    throw Failure(description: "no \(what) within \(limit):\n\(shownText)")
  }

  func send(_ keys: String) { _ = Glibc.write(terminal, keys, keys.utf8.count) }

  /// Presses a key and takes in what it brings, until nothing has come for a while.
  func press(_ key: String, quiet: Duration = .milliseconds(2)) throws -> Frame {
    let before = bytes
    let start = ContinuousClock.now
    send(key)
    guard var last = try read(for: .seconds(1)) else {
      throw Failure(description: "nothing came of the key \(key)")
    }
    while let now = try read(for: quiet) { last = now }
    return Frame(time: last - start, bytes: bytes - before)
  }

  /// Takes in what still comes, until nothing has come for a while.
  func settle() throws { while try read(for: .milliseconds(100)) != nil {} }

  /// Bytes that are the program's alone: not its code, not the pages of files.
  var memory: Int {
    let path = "/proc/\(process)/smaps_rollup"
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    let line = lines.first { $0.hasPrefix("Anonymous:") } ?? ""
    return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 } ?? 0
  }

  private var shownText: String {
    (0..<Session.height).map { screen.text($0) }.joined(separator: "\n")
  }
}
