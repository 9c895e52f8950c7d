import Glibc

/// An open file of the ledger, closed when it is let go.
struct LedgerFile: ~Copyable {
  private let path: String
  private let descriptor: Int32

  init(path: String, flags: Int32) throws(LedgerError) {
    self.path = path
    // A pipe is not waited for.
    descriptor = retried { open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600) }
    guard descriptor >= 0 else { throw LedgerError(action: .open, path: path, code: errno) }
  }

  /// The file at the path, or nil where there is none.
  static func existing(path: String, flags: Int32) throws(LedgerError) -> LedgerFile? {
    do { return try LedgerFile(path: path, flags: flags) } catch {
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
      usleep(3000)
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
    let written = retried { write(descriptor, bytes, bytes.count) }
    if written == bytes.count, retried({ fsync(descriptor) }) == 0 { return }
    let code = written < 0 || written == bytes.count ? errno : ENOSPC
    takeBack(to: size, atMost: bytes.count)
    throw LedgerError(action: .write, path: path, code: code)
  }

  /// Leaves the file alone where more was appended than a write of `count` bytes can have.
  private func takeBack(to size: off_t, atMost count: Int) {
    if isRegular, self.size - size <= off_t(count) { _ = ftruncate(descriptor, size) }
  }

  func sync() throws(LedgerError) {
    guard retried({ fsync(descriptor) }) == 0 else {
      throw LedgerError(action: .sync, path: path, code: errno)
    }
  }

  /// What has been written; a device or a pipe keeps nothing.
  func contents() throws(LedgerError) -> [UInt8] {
    guard isRegular else { return [] }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = retried { read(descriptor, &buffer, buffer.count) }
      guard count >= 0 else { throw LedgerError(action: .read, path: path, code: errno) }
      if count == 0 { return contents }
      contents += buffer[..<count]
    }
  }

  private var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  private var size: off_t { isRegular ? status?.st_size ?? 0 : 0 }

  private var isRegular: Bool { (status?.st_mode ?? 0) & S_IFMT == S_IFREG }
}

/// A system call's result, the call repeated while a signal interrupts it.
private func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
