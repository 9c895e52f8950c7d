import Archive
import Forum
import JSON
import Synchronization

/// Threads written as an archive, and read from it.
struct ReadAgain {
  let threads: [Question]
  let bytes: [UInt8]

  init(_ threads: [Question]) throws {
    var writer = JSONWriter()
    for thread in threads {
      writer.question(thread)
      writer.newline()
    }
    bytes = writer.bytes
    let found = Mutex(Index())
    Loader([.bytes(name: "again.jsonl", bytes)], workers: 1).load { event in
      if case .indexed(let batch) = event { found.withLock { $0.append(batch) } }
    }
    let index = found.withLock { $0 }
    self.threads = (0..<index.threadCount).map { index.question($0) }
  }

  /// As an archive has them: accepted answers before the others.
  static func acceptedFirst(_ threads: [Question]) -> [Question] {
    threads.map { thread in
      var thread = thread
      thread.answers =
        thread.answers.filter(\.isAccepted) + thread.answers.filter { !$0.isAccepted }
      return thread
    }
  }
}
