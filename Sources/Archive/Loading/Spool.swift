import CMapping
import Glibc
import Synchronization

/// What comes out of a pipe, kept in a file without a name that is mapped as it grows: bytes that
/// have come stay where they are.
final class Spool: Sendable {
  private let name: String
  private let pipe: Int32
  private let file: Int32
  private let start: UInt
  private let capacity: Int
  private let isOwner: Bool
  private let counted = Atomic(0)
  private let ended = Atomic(false)
  /// Held by whoever waits for more.
  private let reading = Mutex(())

  /// How long to wait for more before what has come is shown, and for how long in all.
  private static let quiet: Int32 = 5
  private static let patience = Duration.milliseconds(30)

  /// Closes the pipe at the end where it `isOwner` of it.
  init(_ pipe: Int32, name: String, isOwner: Bool) throws(FileError) {
    var capacity = 0
    file = mapping_spool_open()
    guard file >= 0, let start = mapping_spool_map(file, &capacity) else {
      let code = errno
      if file >= 0 { close(file) }
      throw FileError(path: name, action: "make room for it", code: code)
    }
    self.name = name
    self.pipe = pipe
    self.isOwner = isOwner
    self.start = UInt(bitPattern: start)
    self.capacity = capacity
  }

  deinit {
    munmap(UnsafeMutableRawPointer(bitPattern: start), capacity)
    close(file)
    if isOwner { close(pipe) }
  }

  /// What has come so far.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: UnsafeRawPointer(bitPattern: start), count: counted.load(ordering: .acquiring))
  }

  /// Whether nothing more comes.
  var isComplete: Bool { ended.load(ordering: .acquiring) }

  /// Waits for more, and takes as much as comes in one go.
  func readMore() throws(FileError) {
    try reading.withLock { (_) throws(FileError) in
      guard !isComplete else { return }
      do throws(FileError) {
        try take()
      } catch {
        ended.store(true, ordering: .releasing)
        throw error
      }
    }
  }

  private func take() throws(FileError) {
    let before = counted.load(ordering: .relaxed)
    let size = before == 0 ? PartQueue.firstPart : PartQueue.laterPart
    var end: ContinuousClock.Instant?
    repeat {
      guard try takeOnce() else { return ended.store(true, ordering: .releasing) }
      let now = ContinuousClock.now
      if now >= end ?? .now + Spool.patience { return }
      end = end ?? now + Spool.patience
    } while counted.load(ordering: .relaxed) - before < size && isReady(within: Spool.quiet)
  }

  /// False at the pipe's end.
  private func takeOnce() throws(FileError) -> Bool {
    let place = counted.load(ordering: .relaxed)
    let size = min(1 << 18, capacity - place)
    guard size > 0 else { throw FileError(path: name, action: "map it", code: EFBIG) }
    return try withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) {
      (buffer) throws(FileError) in
      while true {
        let got = read(pipe, buffer.baseAddress, size)
        let code = got < 0 ? errno : 0
        if code == EAGAIN { _ = isReady(within: -1) }
        if code == EAGAIN || code == EINTR { continue }
        guard got >= 0 else { throw FileError(path: name, action: "read it", code: code) }
        guard got > 0 else { return false }
        try keep(
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<got]), at: place)
        counted.store(place + got, ordering: .releasing)
        return true
      }
    }
  }

  private func keep(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(FileError) {
    var kept = 0
    while kept < bytes.count {
      let got = pwrite(
        file, bytes.baseAddress.map { $0 + kept }, bytes.count - kept, off_t(place + kept))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw FileError(path: name, action: "make room for it", code: errno) }
      kept += got
    }
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) > 0
  }
}
