import Foundation
import Testing

@testable import Archive

@Suite("What comes through a pipe")
struct PipedBytesTests {
  /// Reads all of a text through a pipe that gives it in pieces.
  private func read(_ text: String, limit: Int) throws -> (bytes: [UInt8], isMapped: Bool) {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    DispatchQueue.global().async {
      for piece in text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false) {
        try? writer.write(contentsOf: Data(piece))
      }
      try? writer.close()
    }
    var bytes = PipedBytes(name: "pipe", limit: limit)
    try bytes.readAll(pipe.fileHandleForReading.fileDescriptor)
    switch try bytes.take() {
    case .memory(let memory):
      defer { memory.deallocate() }
      return (Array(memory), false)
    case .mapped(let memory):
      defer { munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count) }
      return (Array(memory), true)
    }
  }

  @Test("Little stays in memory, much goes to a file that nobody sees, and nothing is lost")
  func places() throws {
    let text = (0..<20_000).map { "line \($0)." }.joined()
    let whole = Array(text.replacing(".", with: "").utf8)
    for (limit, isMapped) in [(1, true), (7, true), (4096, true), (1 << 20, false)] {
      let found = try read(text, limit: limit)
      #expect(found.bytes == whole)
      #expect(found.isMapped == isMapped)
    }
    #expect(try read("", limit: 1).bytes.isEmpty)
  }
}
