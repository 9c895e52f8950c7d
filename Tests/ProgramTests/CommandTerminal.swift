import Foundation
import Glibc

/// A terminal without a screen: what is written inside can be read outside.
final class CommandTerminal {
  /// The end that a program writes to.
  let inside: FileHandle
  private let outside: FileHandle

  // Linux's TIOCSPTLCK and TIOCGPTN, which are macros that Swift does not see.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(columns: UInt16, rows: UInt16 = 24) throws {
    let descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, 0)
    guard descriptor >= 0, ioctl(descriptor, Self.unlock, &lock) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    outside = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let inner = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard inner >= 0 else { throw POSIXError(.ENOTTY) }
    inside = FileHandle(fileDescriptor: inner, closeOnDealloc: true)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(inner, UInt(TIOCSWINSZ), &size)
  }

  /// Everything written until the last program has closed it, with plain newlines.
  func readToEnd() -> String {
    String(decoding: readBytesToEnd(), as: UTF8.self)
      .replacingOccurrences(of: "\r\n", with: "\n")
  }

  func readBytesToEnd() -> [UInt8] {
    try? inside.close()
    var bytes: [UInt8] = []
    while case let more = read(), !more.isEmpty { bytes += more }
    return bytes
  }

  /// What has been written, waiting for some at most so many milliseconds.
  func read(timeout: Int32) -> [UInt8] {
    var place = pollfd(fd: outside.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&place, 1, timeout) > 0 ? read() : []
  }

  private func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(outside.fileDescriptor, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }

  /// Types.
  func write(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = Glibc.write(outside.fileDescriptor, bytes, bytes.count)
  }
}
