import Glibc

/// An open file of a ledger, closed when it is let go.
struct LedgerFile: ~Copyable {
  let path: String
  private let descriptor: Int32
  private let calls: SystemCalls

  init(
    path: String, flags: Int32, mode: mode_t = 0o600, calls: SystemCalls = .system
  ) throws(LedgerError) {
    self.path = path
    self.calls = calls
    // A pipe is not waited for.
    descriptor = retried { open(path, flags | O_CLOEXEC | O_NONBLOCK, mode) }
    guard descriptor >= 0 else { throw LedgerError(action: .open, path: path, code: errno) }
  }

  /// The file at the path, or nil where there is none.
  static func existing(
    path: String, flags: Int32, calls: SystemCalls = .system
  ) throws(LedgerError) -> LedgerFile? {
    do { return try LedgerFile(path: path, flags: flags, calls: calls) } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  deinit { close(descriptor) }

  /// Runs `body` while no other program appends.
  ///
  /// Where the file system knows no locks, appending in one write has to do.
  func locked(
    exclusively: Bool, patience: Duration, _ body: () throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let kind = (exclusively ? LOCK_EX : LOCK_SH) | LOCK_NB
    let deadline = ContinuousClock.now + patience
    while retried({ flock(descriptor, kind) }) != 0 {
      if errno == ENOLCK || errno == EOPNOTSUPP || errno == EINVAL { break }
      let code = errno
      guard code == EWOULDBLOCK, ContinuousClock.now < deadline else {
        throw LedgerError(action: .lock, path: path, code: code)
      }
      usleep(500)
    }
    defer { _ = flock(descriptor, LOCK_UN) }
    try body()
  }

  /// Whether the last line lacks its newline, as after a crash in the middle of a write.
  func endsInsideLine() -> Bool {
    var last = UInt8(ascii: "\n")
    let size = self.size
    guard size > 0, pread(descriptor, &last, 1, size - 1) == 1 else { return false }
    return last != UInt8(ascii: "\n")
  }

  /// Writes in one call and syncs; what was written of a failed write is taken back.
  func append(_ bytes: [UInt8]) throws(LedgerError) {
    let size = self.size
    let written = bytes.withUnsafeBytes { bytes in
      // Of no bytes there is nothing to write.
      bytes.baseAddress.map { start in retried { calls.write(descriptor, start, bytes.count) } }
        ?? 0
    }
    if written == bytes.count, retried({ calls.sync(descriptor) }) == 0 { return }
    let code = written < 0 || written == bytes.count ? errno : shortWriteCode
    takeBack(to: size, atMost: bytes.count)
    throw LedgerError(action: .write, path: path, code: code)
  }

  /// Why less was written than was asked for: the limit of a file's size, or else a full disk.
  private var shortWriteCode: Int32 {
    var limit = rlimit()
    let isLimited = getrlimit(__rlimit_resource_t(1), &limit) == 0 && limit.rlim_cur <= size
    return isLimited ? EFBIG : ENOSPC
  }

  /// Leaves the file alone where more was appended than a write of `count` bytes can have.
  private func takeBack(to size: Int, atMost count: Int) {
    if isRegular, self.size - size <= count { _ = retried { calls.truncate(descriptor, size) } }
  }

  func sync() throws(LedgerError) {
    guard retried({ fsync(descriptor) }) == 0 else {
      throw LedgerError(action: .sync, path: path, code: errno)
    }
  }

  /// Fills the buffer from a place of the file on, as far as there are bytes; gives their number.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(LedgerError) -> Int {
    let count = retried { pread(descriptor, buffer.baseAddress, buffer.count, offset) }
    guard count >= 0 else { throw LedgerError(action: .read, path: path, code: errno) }
    return count
  }

  /// Lets the same people read and write it as another file.
  func takeAccess(of other: borrowing LedgerFile) {
    guard let status = other.status else { return }
    _ = fchown(descriptor, .max, status.st_gid)
    _ = fchmod(descriptor, status.st_mode & 0o777)
  }

  private var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// In bytes; a device or a pipe keeps nothing.
  var size: Int { isRegular ? status?.st_size ?? 0 : 0 }

  var isRegular: Bool { (status?.st_mode ?? 0) & S_IFMT == S_IFREG }

  var isFolder: Bool { (status?.st_mode ?? 0) & S_IFMT == S_IFDIR }

  var identity: FileIdentity? { status.map(FileIdentity.init) }

  /// Whether the path still leads to this very file.
  var isInPlace: Bool { identity == FileIdentity(path: path) }
}

/// Which file it is, whatever it is called.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let node: ino_t

  init(_ status: stat) {
    device = status.st_dev
    node = status.st_ino
  }

  /// Nil where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
