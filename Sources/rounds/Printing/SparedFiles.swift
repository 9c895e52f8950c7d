import Archive

/// The files that a command reads: it replaces none of them by what it writes.
struct SparedFiles {
  private let files: Set<FileIdentity>

  init(_ inputs: [Input]) {
    // Of a folder, what is not read now may be tomorrow.
    var finder = FileFinder { _ in true }
    finder.find(inputs)
    files = Set(
      finder.files.compactMap { file in
        if case .path(let path) = file { FileIdentity(path: path) } else { nil }
      })
  }

  func check(_ output: String) throws(Failure) {
    guard output != "-", let file = FileIdentity(path: output), files.contains(file) else { return }
    throw Failure(
      .cannotCreate, "\(output) is among what is read, and is not replaced; give another name")
  }
}
