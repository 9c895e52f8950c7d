import Foundation
import Glibc

/// One run of the built program, to its end.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The lines' fields, as the program separates them in a pipe.
  var fields: [[String]] {
    lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Each line read as a JSON object by an independent reader.
  var objects: [[String: Any]] {
    get throws {
      try lines.map { line in
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return value as? [String: Any] ?? [:]
      }
    }
  }

  /// Beside the test bundle, where the package manager puts both.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("rounds").path
}

/// A home of its own for a test, with an archive in it; removed when it is let go.
final class CommandHome {
  let path = NSTemporaryDirectory() + "rounds-commands-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders it needs; gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Runs the program with nothing of the caller's environment.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> CommandRun {
    try run(CommandRun.program, arguments, input: input, environment)
  }

  func run(arguments: [String]) throws -> CommandRun {
    try run(CommandRun.program, arguments, input: "", [:])
  }

  /// Runs a line of the shell, in which `rounds` is the program.
  func shell(_ line: String) throws -> CommandRun {
    let script = "rounds() { \"\(CommandRun.program)\" \"$@\"; }\n\(line)"
    return try run("/bin/bash", ["-c", script], input: "", [:])
  }

  /// All bytes that a run of the program with both its outputs on a terminal sends there.
  func bytesOnTerminal(
    _ arguments: [String], columns: UInt16 = 200, environment: [String: String] = [:]
  ) throws -> [UInt8] {
    let terminal = try CommandTerminal(columns: columns)
    let process = process(
      CommandRun.program, arguments, ["TERM": "xterm-256color"].merging(environment) { $1 })
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal.inside
    process.standardError = terminal.inside
    try process.run()
    let bytes = terminal.readBytesToEnd()
    process.waitUntilExit()
    return bytes
  }

  /// Runs the program with its output on a terminal.
  func runOnTerminal(
    _ arguments: String..., columns: UInt16 = 80, environment: [String: String] = [:]
  ) throws -> CommandRun {
    let terminal = try CommandTerminal(columns: columns)
    let errors = Pipe()
    let process = process(
      CommandRun.program, arguments, ["TERM": "xterm-256color"].merging(environment) { $1 })
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal.inside
    process.standardError = errors
    try process.run()
    let output = terminal.readToEnd()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus, output: output,
      errors: String(decoding: message, as: UTF8.self))
  }

  private func run(
    _ program: String, _ arguments: [String], input: String, _ environment: [String: String]
  ) throws -> CommandRun {
    let process = process(program, arguments, environment)
    let (output, errors) = ("\(path)/.output", "\(path)/.errors")
    let source = try write(input, to: ".input")
    for name in [".output", ".errors"] { try write("", to: name) }
    process.standardInput = FileHandle(forReadingAtPath: source)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return CommandRun(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  /// A program that runs in this home and with nothing of the caller's environment.
  func process(
    _ program: String, _ arguments: [String], _ environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["HOME": path, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    return process
  }
}
