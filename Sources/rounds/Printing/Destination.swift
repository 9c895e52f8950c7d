import Archive
import Glibc
import Markup

/// Where a command writes an archive to: a file, or standard output, where a terminal gets nothing
/// that it would obey.
final class Destination {
  private let file: OutputFile
  private let showsOnTerminal: Bool

  /// `-` is standard output.
  init(_ path: String) throws(FileError) {
    file = try OutputFile(path)
    showsOnTerminal = path == "-" && isatty(STDOUT_FILENO) == 1
  }

  func write(json: [UInt8]) throws(FileError) {
    try file.write(showsOnTerminal ? TerminalSafeJSON(json).bytes : json)
  }

  /// The bytes are text and end where a line does.
  func write(text: [UInt8]) throws(FileError) {
    guard showsOnTerminal else { return try file.write(text) }
    try file.write(Array(cleanBody(String(decoding: text, as: UTF8.self)).utf8))
  }

  /// Nothing has the file's name until this is done.
  func complete() throws(FileError) { try file.complete() }
}
