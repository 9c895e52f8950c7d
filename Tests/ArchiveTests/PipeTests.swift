import Archive
import Foundation
import Synchronization
import Testing

@Suite("Pipes")
struct PipeTests {
  /// A pipe, and what a loader has told so far of what came out of it.
  private final class Piped: Sendable {
    private let pipe = Pipe()
    private let seen = Mutex((index: Index(), problems: [Problem](), isFinished: false))
    private let arrived = DispatchSemaphore(value: 0)

    init(others: [Input] = []) {
      let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
      Thread.detachNewThread { [self] in Loader([.path(path)] + others).load { self.take($0) } }
    }

    private func take(_ event: LoadEvent) {
      seen.withLock { seen in
        switch event {
        case .indexed(let batch): seen.index.append(batch)
        case .problem(let problem): seen.problems.append(problem)
        case .finished: seen.isFinished = true
        case .progress, .replaced, .disturbed: break
        }
      }
      arrived.signal()
    }

    func write(_ text: String) throws {
      try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    }

    /// Waits for so many threads, for at most half a minute; gives their titles.
    func titles(_ count: Int) -> [String] {
      wait { $0.index.threadCount >= count }
      return seen.withLock { seen in
        (0..<seen.index.threadCount).map { seen.index.summary($0).title }
      }
    }

    func end() throws -> (index: Index, problems: [Problem]) {
      try pipe.fileHandleForWriting.close()
      wait { $0.isFinished }
      return seen.withLock { ($0.index, $0.problems) }
    }

    private func wait(_ condition: ((index: Index, problems: [Problem], isFinished: Bool)) -> Bool)
    {
      let end = DispatchTime.now() + .seconds(30)
      while !seen.withLock({ condition($0) }) {
        guard arrived.wait(timeout: end) == .success else {
          Issue.record("what was waited for did not come")
          return
        }
      }
    }
  }

  @Test("Each line is a thread as soon as it has come, while the pipe is open")
  func lines() throws {
    let pipe = Piped()
    try pipe.write("{\"name\":\"1\"}\n")
    #expect(pipe.titles(1) == ["1"])
    try pipe.write("{\"name\":\"2\"}\n{\"na")
    #expect(pipe.titles(2) == ["1", "2"])
    try pipe.write("me\":\"3\"}\n")
    #expect(pipe.titles(3) == ["1", "2", "3"])
    try pipe.write("{\"name\":\"4\"}")
    #expect(titles(try pipe.end().index) == ["1", "2", "3", "4"])
  }

  @Test("What is broken is named by its place in all that has come")
  func problems() throws {
    let pipe = Piped()
    try pipe.write("{\"name\":\"1\"}\n{\"name\":oops}\n")
    #expect(pipe.titles(1) == ["1"])
    try pipe.write("{\"name\":\"2\"}\n")
    #expect(pipe.titles(2) == ["1", "2"])
    try pipe.write("  {\"name\":oops}\n")
    let (index, problems) = try pipe.end()
    #expect(titles(index) == ["1", "2"])
    #expect(problems.map { [$0.line, $0.column] } == [[2, 9], [4, 11]])
  }

  @Test("A value over many lines is read when all of it has come")
  func value() throws {
    let pipe = Piped()
    try pipe.write("[\n{\"name\":\"1\"},\n")
    try pipe.write("{\"name\":\"2\"}\n]")
    let (index, problems) = try pipe.end()
    #expect(titles(index) == ["1", "2"])
    #expect(problems.isEmpty)
  }

  @Test("A broken first line hides no later one")
  func brokenFirst() throws {
    let pipe = Piped()
    try pipe.write("{\"name\":oops}\n")
    try pipe.write("{\"name\":\"1\"}\n")
    #expect(pipe.titles(1) == ["1"])
    #expect(try pipe.end().problems.map(\.line) == [1])
  }

  @Test("Files behind a pipe come after it, and one with nothing in it is told of")
  func order() throws {
    let pipe = Piped(others: [.bytes(name: "b.jsonl", Array("{\"name\":\"b\"}".utf8))])
    try pipe.write("{\"name\":\"1\"}\n")
    #expect(pipe.titles(1) == ["1"])
    #expect(titles(try pipe.end().index) == ["1", "b"])
    #expect(try Piped().end().problems.count == 1)
  }

  @Test("A lot comes through whole, in order, and where it is read it stays")
  func large() throws {
    let pipe = Piped()
    let filler = String(repeating: "x", count: 900)
    let count = 30_000
    for start in stride(from: 0, to: count, by: 1000) {
      try pipe.write(
        (start..<start + 1000).map { "{\"name\":\"\($0)\",\"text\":\"\(filler)\"}\n" }.joined())
    }
    let (index, problems) = try pipe.end()
    #expect(problems.isEmpty)
    #expect(titles(index) == (0..<count).map(String.init))
  }
}
