import Forum
import Glibc

/// What the files of an archive looked like at one moment.
struct ArchiveSnapshot {
  private let files: [String: FileStamp]

  /// What has happened to an archive between two moments.
  enum Change: Equatable {
    case none
    /// A file is not there any more, and everything else is as it was.
    case gone(String)
    /// Lines were added to files; with each one's size before.
    case grown([String: Int])
    /// Anything else, in a sentence.
    case other(String)
  }

  init(_ finder: FileFinder) {
    var files: [String: FileStamp] = [:]
    for case .path(let path) in finder.files { files[path] = FileStamp(path) }
    self.files = files
  }

  /// Whether there is no file that could change.
  var isFixed: Bool { files.isEmpty }

  func change(since earlier: ArchiveSnapshot) -> Change {
    let gone = earlier.files.keys.filter { files[$0] == nil }.sorted()
    let new = files.keys.filter { earlier.files[$0] == nil }.sorted()
    let changed = files.filter { path, stamp in
      earlier.files[path].map { $0 != stamp } ?? false
    }
    if gone.isEmpty, new.isEmpty, changed.isEmpty { return .none }
    if let first = gone.first, new.isEmpty, changed.isEmpty { return .gone(first) }
    if gone.isEmpty, new.isEmpty {
      let grown = changed.compactMapValues { stamp in
        earlier.files[stamp.path].flatMap { stamp.isGrown(from: $0) ? $0.size : nil }
      }
      if grown.count == changed.count { return .grown(grown) }
      let cut = changed.values.filter { $0.size < earlier.files[$0.path]?.size ?? 0 }
      if let first = cut.map(\.path).min() {
        return .other("\(first) was cut short and has been read again")
      }
    }
    let first = (changed.keys.sorted() + new + gone).first ?? ""
    return .other("\(first) has changed and the archive was read again")
  }
}

/// What tells one state of a file from another without reading it all.
struct FileStamp: Equatable {
  let path: String
  let size: Int
  private let device: dev_t
  private let node: ino_t
  private let seconds: Int
  private let nanoseconds: Int
  /// Of the first and of the last bytes, where lines can be added to the file.
  private let head: UInt64
  private let tail: UInt64
  private let endsLine: Bool

  private static let sample = 4096

  /// Nil where there is no such file.
  init?(_ path: String) {
    var status = stat()
    // A pipe is not even opened: that would let its writer go on.
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return nil }
    defer { close(descriptor) }
    self.path = path
    size = Int(status.st_size)
    device = status.st_dev
    node = status.st_ino
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    let hasLines = FileKind(name: path) == .jsonLines
    let count = hasLines ? min(size, FileStamp.sample) : 0
    head = FileStamp.bytes(descriptor, 0..<count).withUnsafeBufferPointer { byteHash($0) }
    let end = FileStamp.bytes(descriptor, (size - count)..<size)
    tail = end.withUnsafeBufferPointer { byteHash($0) }
    endsLine = end.last == 0x0A
  }

  /// Whether it is the same file with whole lines added.
  func isGrown(from earlier: FileStamp) -> Bool {
    guard device == earlier.device, node == earlier.node, size > earlier.size, earlier.endsLine,
      FileKind(name: path) == .jsonLines
    else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let count = min(earlier.size, FileStamp.sample)
    let head = FileStamp.bytes(descriptor, 0..<count)
    let tail = FileStamp.bytes(descriptor, (earlier.size - count)..<earlier.size)
    return head.withUnsafeBufferPointer { byteHash($0) } == earlier.head
      && tail.withUnsafeBufferPointer { byteHash($0) } == earlier.tail
  }

  private static func bytes(_ descriptor: Int32, _ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, range.count, range.lowerBound))
    }
  }
}
