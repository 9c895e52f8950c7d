import Foundation

/// A table of votes in SQLite, written to through its own program.
struct SQLite {
  private let program: Program
  private let path: String

  /// On the disk that has the ledger of the program that is measured.
  init(in program: Program) {
    self.program = program
    path = "\(program.home)/votes.db"
  }

  /// The time from sending a row to hearing that it is committed.
  func commits(_ count: Int) throws -> [Duration] {
    try? FileManager.default.removeItem(atPath: path)
    let session = try Session(["sqlite3", "-batch", path], in: program.environment)
    session.send("PRAGMA synchronous=FULL; CREATE TABLE votes(at, thread, answer, vote);\n")
    try session.settle()
    var times: [Duration] = []
    for number in 0..<count {
      let start = ContinuousClock.now
      // The terminal shows what is sent, so that only the answer has the word as it is.
      session.send(
        "INSERT INTO votes VALUES(\(number), 'q1', 'a1', 1); SELECT 'committed' || \(number);\n")
      let word = "committed\(number)"
      times.append(try session.wait(for: word) { $0.contains(word) } - start)
      usleep(3000)
    }
    return times
  }
}
