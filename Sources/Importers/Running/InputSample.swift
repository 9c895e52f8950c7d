import Archive
import Glibc

/// What can be seen of an input without reading it: names, and the first bytes of a file.
package struct InputSample: Sendable {
  /// Of the file or folder, without the folders above it.
  package let name: String
  /// The names of the files in a folder, sorted; empty for a file.
  package let fileNames: [String]
  /// The first bytes: of the file, or of the first file of a folder.
  package let bytes: [UInt8]
  /// The names of what is packed in a .7z or .zip file, with their folders.
  package let packedNames: [String]
  /// Where a folder is, for its files to be looked at.
  private let folder: String

  package static let size = 1 << 16
  /// How many files of a folder are looked at.
  package static let fileLimit = 100

  package init(
    name: String, folder: String = "", fileNames: [String] = [], bytes: [UInt8] = [],
    packedNames: [String] = []
  ) {
    self.name = name
    self.folder = folder
    self.fileNames = fileNames
    self.bytes = bytes
    self.packedNames = packedNames
  }

  var isFolder: Bool { !folder.isEmpty }

  /// The first files of a folder, each as it would be seen by itself; one that cannot be read
  /// looks like nothing.
  package var files: some Sequence<InputSample> {
    fileNames.prefix(InputSample.fileLimit).lazy.map { name in
      (try? InputSample(file: "\(folder)/\(name)")) ?? InputSample(name: name)
    }
  }

  package init(_ input: Input) throws(ImportError) {
    switch input {
    case .path(let path): self = try InputSample(path: path)
    case .standardInput: self.init(name: "-")
    case .builtIn(let name, let bytes):
      self.init(name: name, bytes: Array(bytes.prefix(InputSample.size)))
    case .bytes(let name, let bytes):
      self.init(name: name, bytes: Array(bytes.prefix(InputSample.size)))
    }
  }

  private init(path: String) throws(ImportError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .unreadable(FileError(path: path, action: "open it", code: errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      // A pipe's first bytes would be gone.
      let isFile = status.st_mode & S_IFMT == S_IFREG
      self = isFile ? try InputSample(file: path) : InputSample(name: name)
      return
    }
    let names = try InputSample.files(in: path)
    let bytes = names.first.flatMap { try? InputSample.beginning(of: "\(path)/\($0)") }
    self.init(name: name, folder: path, fileNames: names, bytes: bytes ?? [])
  }

  private init(file path: String) throws(ImportError) {
    let bytes = try InputSample.beginning(of: path)
    self.init(
      name: DumpPath(path).name, bytes: bytes,
      packedNames: PackedInput.isPacked(beginning: bytes) ? PackedInput(path: path).names : [])
  }

  /// The names of the files in a folder, sorted; dot-files and folders are left out.
  private static func files(in path: String) throws(ImportError) -> [String] {
    guard let folder = opendir(path) else {
      throw .unreadable(FileError(path: path, action: "list it", code: errno))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      var status = stat()
      guard !name.hasPrefix("."), stat("\(path)/\(name)", &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      names.append(name)
    }
    return names.sorted()
  }

  static func beginning(of path: String) throws(ImportError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unreadable(FileError(path: path, action: "open it", code: errno))
    }
    defer { close(descriptor) }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, size)
      if got < 0 { code = errno }
      count = max(0, got)
    }
    guard code == 0 else {
      throw .unreadable(FileError(path: path, action: "read it", code: code))
    }
    return bytes
  }
}

extension Input {
  /// Whether one of its first files that are called as an archive's are looks like one, too.
  var hasArchiveFile: Bool {
    var finder = FileFinder()
    finder.find([self])
    return finder.files.prefix(InputSample.fileLimit).contains { file in
      guard case .path(let path) = file, let bytes = try? InputSample.beginning(of: path) else {
        return false
      }
      return JSONBeginning(bytes).isArchive
    }
  }
}
