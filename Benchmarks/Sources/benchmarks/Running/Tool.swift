import Foundation

/// A program of the command line that does its work and ends.
struct Tool {
  private let name: String
  private let arguments: [String]

  init(_ name: String, _ arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }

  /// Whether it is installed.
  static func exists(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
  }

  /// Lets it say what it has to say.
  func run() throws { try run(outputTo: "/dev/stderr") }

  /// A file for what nobody reads: `grep` stops at once where the output is /dev/null.
  private static let unread = "\(NSTemporaryDirectory())/rounds-benchmarks-output"

  /// The shortest of several runs, their output thrown away.
  func time(runs: Int) throws -> Duration {
    try use(runs: runs).time
  }

  /// What a run took.
  struct Use {
    let time: Duration
    /// The most that was in memory at once, in bytes.
    let memory: Int
  }

  /// The shortest of several runs, their output thrown away.
  func use(runs: Int) throws -> Use {
    defer { unlink(Tool.unread) }
    let uses = try (0..<runs).map { _ in
      var memory = 0
      let time = try ContinuousClock().measure { memory = try run(outputTo: Tool.unread) }
      return Use(time: time, memory: memory)
    }
    return uses.min { $0.time < $1.time } ?? Use(time: .zero, memory: 0)
  }

  /// Gives the most that was in memory at once.
  @discardableResult
  private func run(outputTo path: String) throws -> Int {
    // Foundation's Process notices an end only so often, which is longer than some tools take.
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let words = ([name] + arguments).map { strdup($0) } + [nil]
    let variables =
      ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
      .map { strdup("\($0)=\($1)") } + [nil]
    defer {
      posix_spawn_file_actions_destroy(&actions)
      (words + variables).forEach { free($0) }
    }
    var process: pid_t = 0
    var status: Int32 = 0
    var usage = rusage()
    guard posix_spawnp(&process, name, &actions, nil, words, variables) == 0,
      wait4(process, &status, 0, &usage) == process, status == 0
    else { throw Session.Failure(description: "\(name) failed") }
    return Int(usage.ru_maxrss) * 1024
  }
}
