/// What the reader asked to open.
package enum Input: @unchecked Sendable {  // built-in bytes are constants of the program
  /// A file or a folder.
  case path(String)
  case standardInput
  /// A file that is part of the program.
  case builtIn(name: String, bytes: UnsafeRawBufferPointer)
  /// A file's content that is at hand.
  case bytes(name: String, [UInt8])
}

extension Input {
  /// Whether it is a folder, and there is no file of an archive in it.
  package var isEmptyFolder: Bool {
    guard case .path = self else { return false }
    var finder = FileFinder()
    finder.find([self])
    return finder.files.isEmpty && finder.errors.isEmpty
  }
}
