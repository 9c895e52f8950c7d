import Archive
import Exporters
import Forum
import Glibc

/// Threads on their way into files of one format.
struct ThreadExport {
  let format: ExportFormat
  let title: String
  private let specialties: KnownSpecialties

  init(format: ExportFormat, title: String) {
    self.format = format
    self.title = title
    specialties = format == .text ? BuiltIn.specialties.known : KnownSpecialties()
  }

  func write(
    _ threads: some Collection<Question>, to path: String, sparing spared: SparedFiles
  ) throws(Failure) {
    try spared.check(path)
    do { try write(threads, to: try Destination(path)) } catch { throw Failure(unwritable: error) }
  }

  private func write(
    _ threads: some Collection<Question>, to destination: Destination
  ) throws(FileError) {
    // A page of one thread is called as the thread is.
    let own = format == .html && threads.count == 1 ? threads.first?.title : nil
    var writer = format.writer(title: own ?? title, specialties: specialties)
    try write(writer.begin(), to: destination)
    for thread in threads { try write(writer.thread(thread), to: destination) }
    try write(writer.end(), to: destination)
    try destination.complete()
  }

  private func write(_ bytes: [UInt8], to destination: Destination) throws(FileError) {
    switch format {
    case .json, .jsonl: try destination.write(json: bytes)
    case .markdown, .html, .text, .csv: try destination.write(text: bytes)
    }
  }
}

/// A folder that gets a file for each thread.
struct ExportFolder {
  private let path: String

  /// Nil where the output is to be one file: the path is no folder, and does not say that it is.
  init?(_ output: String) {
    var status = stat()
    let isFolder = stat(output, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard isFolder || output.hasSuffix("/") else { return nil }
    path = output.hasSuffix("/") ? String(output.dropLast()) : output
  }

  func write(
    _ threads: some Sequence<Question>, _ export: ThreadExport, sparing spared: SparedFiles
  ) throws(Failure) {
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw Failure(unwritable: FileError(path: path, action: "make it", code: errno))
    }
    var names = FileNames(ending: ".\(export.format.fileExtension)")
    for thread in threads {
      try export.write([thread], to: "\(path)/\(names.name(for: thread.id))", sparing: spared)
    }
  }
}

/// Names for files made from ids: safe in every file system, and each given once.
struct FileNames {
  private let ending: String
  private var given: Set<String> = []

  private static let longest = 80

  init(ending: String) { self.ending = ending }

  mutating func name(for id: String) -> String {
    let words = id.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))) }
    let word = String(words.joined(separator: "-").suffix(FileNames.longest))
    let base = word.isEmpty ? "thread" : word
    var name = base
    var number = 1
    while !given.insert(name.lowercased()).inserted {
      number += 1
      name = "\(base)-\(number)"
    }
    return name + ending
  }
}
