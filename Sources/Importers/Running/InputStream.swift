import Archive
import Glibc

/// One input's bytes from the first to the last, a piece at a time.
package final class InputStream {
  /// As the reader named it, or found below the folder that the reader named.
  package let name: String
  private let run: ImportRun
  private let descriptor: Int32
  /// Of a file that is part of the program, or at hand.
  private let held: Source?
  private var isAtEnd = false
  private let piece: UnsafeMutableRawBufferPointer
  /// What `read` has not handed out yet of the piece.
  private var rest = UnsafeRawBufferPointer(start: nil, count: 0)

  private static let pieceSize = 1 << 20

  init(_ input: Input, run: ImportRun) throws(FileError) {
    self.run = run
    switch input {
    case .path(let path):
      (name, held) = (path, nil)
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(path: path, action: "open it", code: errno) }
    case .standardInput: (name, held, descriptor) = ("standard input", nil, STDIN_FILENO)
    case .builtIn, .bytes:
      let source = try Source.open(input)
      (name, held, descriptor) = (source.name, source, -1)
    }
    piece = .allocate(byteCount: descriptor < 0 ? 0 : InputStream.pieceSize, alignment: 16)
  }

  deinit {
    piece.deallocate()
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Lends the next bytes to `body`; false, and nothing lent, behind the last ones.
  package func next(
    _ body: (UnsafeRawBufferPointer) throws(ImportError) -> Void
  ) throws(ImportError) -> Bool {
    let bytes = try take()
    guard !bytes.isEmpty else { return false }
    try body(bytes)
    run.advance(bytes: bytes.count)
    return true
  }

  /// Fills the buffer with the next bytes, or its beginning; 0 behind the last ones.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    if rest.isEmpty {
      rest = try take()
      run.advance(bytes: rest.count)
    }
    let count = min(rest.count, buffer.count)
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<count]))
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    return count
  }

  /// The next bytes, which stay until those after them are taken; none behind the last ones.
  private func take() throws(ImportError) -> UnsafeRawBufferPointer {
    guard !isAtEnd else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    if let held {
      isAtEnd = true
      return UnsafeRawBufferPointer(held.bytes)
    }
    while true {
      let count = Glibc.read(descriptor, piece.baseAddress, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw .unreadable(FileError(path: name, action: "read it", code: errno))
      }
      isAtEnd = count == 0
      return UnsafeRawBufferPointer(rebasing: piece[..<count])
    }
  }
}
