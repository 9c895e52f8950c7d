import Foundation
import Testing

/// The real program in a real terminal, on an archive made for the test.
final class TerminalProgram {
  let session: TmuxSession

  /// `command` stands before the program: variables, or a pipe.
  init(
    _ command: String = "", arguments: String = "archive.json", width: Int = 80, height: Int = 24,
    threads: Int = 30, environment: [String: String] = [:]
  ) throws {
    session = try TmuxSession(width: width, height: height, environment: environment)
    let archive = TerminalProgram.archive(threads: threads)
    try archive.write(
      to: session.folder.appending(path: "archive.json"), atomically: true, encoding: .utf8)
    try session.run("cd; stty -a > before; echo saved-$((1+1))")
    try session.wait("the terminal's modes") { $0.contains("saved-2") }
    try start(command, arguments: arguments)
  }

  func start(_ command: String = "", arguments: String = "archive.json") throws {
    try session.run("clear; \(command) \(try TerminalProgram.path()) \(arguments)")
  }

  /// Waits for a text on the screen, and gives the screen.
  @discardableResult
  func see(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try session.wait("“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits for a whole frame with this place in it, and gives the screen: the last line is drawn
  /// last, and ends with the place or with how far the thread is read.
  @discardableResult
  func seeFrame(
    at place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try session.wait("a frame at \(place)", sourceLocation: sourceLocation) { screen in
      let last = screen.split(separator: "\n").last { $0.contains { $0 != " " } } ?? ""
      // All threads can be there before the loading has come to its end.
      return !screen.contains("Loading") && last.contains(place)
        && (last.hasSuffix(place) || last.hasSuffix("%"))
    }
  }

  /// The number of the program's process.
  func process() throws -> pid_t {
    let shell = try session.state("pane_pid")
    var found: pid_t?
    try session.wait("the program's process") { _ in
      let children = try String(
        contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
      found = children.split(separator: " ").last.flatMap { pid_t($0) }
      return found != nil
    }
    return try #require(found)
  }

  /// The shell is back, and the terminal is as it was before the program.
  func expectWholeTerminal(
    status: Int32? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try session.wait("the shell", sourceLocation: sourceLocation) { screen in
      try session.state("alternate_on") == "0"
        && screen.split(separator: "\n").last?.hasPrefix(TmuxSession.prompt) == true
    }
    #expect(try session.state("cursor_flag") == "1", sourceLocation: sourceLocation)
    try session.run("echo status-$?; stty -a | cmp - before && echo whole-$((1+1))")
    let screen = try session.wait("the same modes", sourceLocation: sourceLocation) {
      $0.contains("whole-2")
    }
    if let status {
      #expect(screen.contains("status-\(status)\n"), sourceLocation: sourceLocation)
    }
  }

  /// The program that was built with these tests.
  static func path() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var folder = URL(filePath: tests).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appending(path: "rounds").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return program
      }
      folder.deleteLastPathComponent()
    }
    // Some versions of the package manager run tests in a program of their own.
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      return URL(filePath: argument).deletingLastPathComponent().appending(path: "rounds").path
    }
    throw TmuxFailure(message: "no program was built beside \(tests)")
  }

  /// Threads “Thread number 1” and so on, the first the newest, each with two answers.
  private static func archive(threads: Int) -> String {
    let questions = (1...threads).map { number in
      """
      {"@type": "Question", "@id": "q\(number)", "name": "Thread number \(number)",
       "text": "The text of thread \(number).", "dateCreated": "\(2020 - number)-05-06",
       "suggestedAnswer": [
        {"@id": "q\(number)a1", "headline": "First answer", "text": "One.", "upvoteCount": 4},
        {"@id": "q\(number)a2", "headline": "Second answer", "text": "Two.", "upvoteCount": 3}]}
      """
    }
    return "[\(questions.joined(separator: ","))]"
  }
}
