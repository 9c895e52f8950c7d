import Glibc

/// Standard output, written in large pieces.
final class Output {
  private let descriptor: Int32
  private let characters: OutputCharacters
  private var buffer: [UInt8] = []
  private static let pieceSize = 1 << 16

  init(descriptor: Int32) {
    self.descriptor = descriptor
    characters = OutputCharacters(of: descriptor)
  }

  /// Adds a line.
  func print(_ line: String) throws(Failure) {
    try add(Array(line.utf8))
    try add([UInt8(ascii: "\n")])
  }

  /// Adds whole characters; text that goes into them must be clean already.
  func add(_ bytes: [UInt8]) throws(Failure) { try append(characters.text(bytes)) }

  /// Adds JSON, safe to show on a terminal.
  func add(json: [UInt8]) throws(Failure) {
    try append(characters.json(TerminalSafeJSON(json).bytes))
  }

  private func append(_ bytes: [UInt8]) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Output.pieceSize { try flush() }
  }

  /// Writes all there is; ends quietly where nobody reads it any more.
  func flush() throws(Failure) {
    defer { buffer.removeAll(keepingCapacity: true) }
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw .noReader
      } else if errno != EINTR {
        let reason = String(cString: strerror(errno))
        throw Failure(.inputOutput, "cannot write to standard output: \(reason); write elsewhere")
      }
    }
  }
}
