import Archive
import ArgumentParser
import Exporters
import Forum
import JSON
import Markup

/// `rounds show`: one thread, whole.
struct ShowCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print one thread with all its answers.")

  @Argument(help: "The thread's id, as 'rounds list' prints it.")
  var id: String

  @OptionGroup var archive: ArchiveArguments

  @Flag(exclusivity: .exclusive, help: "Choose how it is printed.")
  var form: ShownForm = .screen

  @Flag(help: "Show what authors hid until somebody asks for it.")
  var spoilers = false

  @OptionGroup var looks: LookOptions
  @OptionGroup var reading: ReadingOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let opened = try OpenedArchive(archive.path)
    let index = opened.index
    guard let row = index.row(withID: id) ?? index.row(withShownID: id) else {
      // The thread may be in what could not be read.
      _ = opened.mentionProblems()
      throw Failure(.badData, "no thread here has the id “\(id)”; 'rounds list' prints them all")
    }
    if form == .raw {
      try output.add(EscapedBytes(index.bytes(row)).text + [UInt8(ascii: "\n")])
      return .fine
    }
    let question = index.question(row)
    let thread = ShownThread(
      question: question, disclaimer: question.disclaimer ?? index.disclaimer(row),
      votes: try environment.votes())
    switch form {
    case .json: try output.add(json: thread.json)
    case .markdown: try output.print(thread.text(.markdown, showsSpoilers: spoilers))
    case .plain: try output.print(thread.text(.plain, showsSpoilers: spoilers))
    case .screen, .raw:
      try thread.print(
        to: output, try looks.ink(in: environment), longestLine: reading.measure,
        showsSpoilers: spoilers)
    }
    return .fine
  }
}

extension Index {
  /// The first thread whose id is listed so, where an id has what cannot be shown as it is: then a
  /// sign beyond ASCII mostly stands for it, and it is worth the time to read all ids.
  fileprivate func row(withShownID id: String) -> Int? {
    let isASCII = id.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? nil : (0..<threadCount).first { cleanLine(self.id($0)) == id }
  }
}

/// How `rounds show` prints a thread.
enum ShownForm: String, EnumerableFlag {
  case screen, json, markdown, plain, raw

  static func help(for form: ShownForm) -> ArgumentHelp? {
    switch form {
    case .screen: "As the browser shows it (the default)."
    case .json: "In the archive's format, with your own votes as \"myVote\"."
    case .markdown: "As Markdown."
    case .plain: "As text without columns or colours, for a pipe or a screen reader."
    case .raw: "As its bytes in the file, all but text escaped as \\xNN or \\u{…}."
    }
  }
}
