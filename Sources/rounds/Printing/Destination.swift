import Archive
import Glibc
import Markup

/// Where a command writes an archive to: a file, or standard output, where a terminal gets nothing
/// that it would obey.
final class Destination {
  private let file: OutputFile
  private let showsOnTerminal: Bool
  private let characters = OutputCharacters(of: STDOUT_FILENO)

  /// `-` is standard output.
  init(_ path: String) throws(FileError) {
    file = try OutputFile(path)
    showsOnTerminal = path == "-" && isatty(STDOUT_FILENO) == 1
  }

  func write(json: [UInt8]) throws(FileError) {
    try file.write(showsOnTerminal ? characters.json(TerminalSafeJSON(json).bytes) : json)
  }

  /// The bytes are text and end where a line does.
  func write(text: [UInt8]) throws(FileError) {
    guard showsOnTerminal else { return try file.write(text) }
    let clean = cleanBody(String(decoding: text, as: UTF8.self))
    try file.write(characters.text(Array(clean.utf8)))
  }

  /// Nothing has the file's name until this is done.
  func complete() throws(FileError) { try file.complete() }
}
