import Glibc

/// All that comes through a pipe: in memory where it is little, in a temporary file beyond.
struct PipedBytes: ~Copyable {
  private let name: String
  private let limit: Int
  private var buffer: UnsafeMutableRawBufferPointer
  private var count = 0
  /// Of a file without a name; nothing is there yet where it is below 0.
  private var descriptor: Int32 = -1
  /// How much of all is in the file.
  private var size = 0

  static let memoryLimit = 64 << 20

  init(name: String, limit: Int = PipedBytes.memoryLimit) {
    self.name = name
    self.limit = max(limit, 1)
    buffer = .allocate(byteCount: min(self.limit, 1 << 16), alignment: 16)
  }

  deinit {
    buffer.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  mutating func readAll(_ pipe: Int32) throws(FileError) {
    while true {
      if count == buffer.count { try makeRoom() }
      let got = read(pipe, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if got == 0 { return }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw FileError(path: name, action: "read it", code: errno) }
      count += got
    }
  }

  /// Where the bytes are; they are the caller's from now on.
  consuming func take() throws(FileError) -> Place {
    guard descriptor >= 0 else {
      let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
      bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      return .memory(bytes)
    }
    try flush()
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw PipedBytes.error(errno) }
    return .mapped(UnsafeRawBufferPointer(start: address, count: size))
  }

  enum Place {
    case memory(UnsafeMutableRawBufferPointer)
    case mapped(UnsafeRawBufferPointer)
  }

  private mutating func makeRoom() throws(FileError) {
    if descriptor < 0, count >= limit { descriptor = TemporaryFile.open() }
    // Without a temporary file, memory is all there is.
    guard descriptor < 0 else { return try flush() }
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: count * 2, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
    buffer.deallocate()
    buffer = larger
  }

  private mutating func flush() throws(FileError) {
    var done = 0
    while done < count {
      let written = write(descriptor, buffer.baseAddress.map { $0 + done }, count - done)
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw PipedBytes.error(errno) }
      done += written
    }
    size += count
    count = 0
  }

  private static func error(_ code: Int32) -> FileError {
    FileError(
      path: TemporaryFile.folder, action: "keep there what comes through the pipe", code: code)
  }
}

/// Files without a name, so that nothing of them stays whatever happens.
package enum TemporaryFile {
  /// `$TMPDIR`, or the system's folder for large ones, which is on a disk where `/tmp` may be
  /// memory.
  package static var folder: String {
    if let path = getenv("TMPDIR").map({ String(cString: $0) }), !path.isEmpty { return path }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }

  /// A new one's descriptor; below 0 where there can be none, for the reason in `errno`.
  package static func open(in folder: String = TemporaryFile.folder) -> Int32 {
    var path = Array("\(folder)/rounds-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return descriptor }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }
}
