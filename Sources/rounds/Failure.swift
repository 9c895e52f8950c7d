import Archive
import ArgumentParser
import Glibc
import Importers
import Markup

/// Why a command ends early: one line for standard error, and the status to end with.
struct Failure: Error {
  let status: Status
  /// What, where, and what to do.
  let message: String

  init(_ status: Status, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Nobody reads the output any more: the program ends, and says nothing.
  static let noReader = Failure(.fine, "")
}

extension Failure {
  /// What the argument parser has to say, in one line.
  init(usage error: any Error) {
    let full = RoundsProgram.fullMessage(for: error)
    let see = full.split(separator: "\n").last { $0.contains("See '") }
    let help = see?.split(separator: "'").dropFirst().first ?? "rounds --help"
    let command = help.split(separator: " ").filter { $0 != BrowseCommand.name }
    let message = Failure.line(RoundsProgram.message(for: error))
    self.init(.usage, "\(message) (see '\(command.joined(separator: " "))')")
  }

  /// Why an import ended, with the status that says of which kind that is.
  init(_ error: ImportError) {
    let status: Status =
      switch error {
      case .unreadable: .noInput
      case .badData: .badData
      case .unwritable(let file): Failure.status(of: file)
      case .usage: .usage
      }
    self.init(status, "\(error)")
  }

  /// Output that could not be made or written.
  init(unwritable error: FileError) { self.init(ImportError.unwritable(error)) }

  private static func status(of unwritable: FileError) -> Status {
    unwritable.action == "make it" ? .cannotCreate : .inputOutput
  }

  /// A message of several lines, some of them items of a list, as one that others end.
  private static func line(_ message: String) -> String {
    var line = ""
    for part in message.split(separator: "\n") {
      let isItem = part.hasPrefix("  - ")
      let text = isItem ? part.dropFirst(4) : part.drop { $0 == " " }
      line += line.isEmpty ? "" : isItem && !line.hasSuffix(":") ? ", " : " "
      line += text
    }
    if line.hasSuffix(".") { line.removeLast() }
    return line.prefix(1).lowercased() + line.dropFirst()
  }

  /// Writes the message to standard error.
  func print() { Notice(message).print() }
}

/// A line for standard error, safe to show on a terminal.
struct Notice {
  private let text: String

  init(_ text: String) { self.text = text }

  func print() {
    let characters = OutputCharacters(of: STDERR_FILENO)
    let line = characters.text(Array("rounds: \(cleanLine(text))\n".utf8))
    _ = write(STDERR_FILENO, line, line.count)
  }
}
