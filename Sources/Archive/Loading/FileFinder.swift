import Glibc

/// Finds the files below paths, in name order; a path that is no folder is a file.
package struct FileFinder {
  package private(set) var files: [Input] = []
  /// The size of the files found, as far as it is known.
  package private(set) var bytes = 0
  package private(set) var errors: [FileError] = []
  /// The folders that hold the files, or could hold more.
  private(set) var folders = WatchedFolders()
  /// The folders on the way down, so that a link back up does not lead round in a ring.
  private var open: Set<FileIdentity> = []
  private let isWanted: @Sendable (String) -> Bool

  /// `isWanted` says by their names which files of a folder are found; without, those of archives.
  package init(
    where isWanted: @escaping @Sendable (_ name: String) -> Bool = { FileKind(name: $0) != .either }
  ) {
    self.isWanted = isWanted
  }

  package mutating func find(_ inputs: [Input]) {
    for input in inputs {
      switch input {
      case .path(let path): find(path)
      case .standardInput: files.append(input)
      case .builtIn(_, let content):
        files.append(input)
        bytes += content.count
      case .bytes(_, let content):
        files.append(input)
        bytes += content.count
      }
    }
  }

  /// The same with fewer files.
  func only(_ paths: Set<String>) -> FileFinder {
    var finder = FileFinder()
    finder.files = files.filter {
      if case .path(let path) = $0 { paths.contains(path) } else { false }
    }
    return finder
  }

  private mutating func find(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      folders.add(file: path)
      errors.append(FileError(path: path, action: "open it", code: errno))
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      files.append(.path(path))
      folders.add(file: path)
      if status.st_mode & S_IFMT == S_IFREG { bytes += Int(status.st_size) }
      return
    }
    let identity = FileIdentity(status)
    guard open.insert(identity).inserted else { return }
    folders.add(folder: path)
    descend(into: path)
    open.remove(identity)
  }

  private mutating func descend(into folder: String) {
    guard let directory = opendir(folder) else {
      errors.append(FileError(path: folder, action: "list it", code: errno))
      return
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(name(of: entry))
    }
    closedir(directory)
    for name in names.filter({ !$0.hasPrefix(".") }).sorted(by: byBytes) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else {
        errors.append(FileError(path: path, action: "open it", code: errno))
        continue
      }
      // A pipe or a device among the files would be waited for, or read, without end.
      switch status.st_mode & S_IFMT {
      case S_IFDIR: find(path)
      case S_IFREG where isWanted(name): find(path)
      default: break
      }
    }
  }

  private func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private func byBytes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
