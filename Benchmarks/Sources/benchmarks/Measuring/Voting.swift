import Foundation

/// One vote: from the key to the frame that shows it, which comes after it is synced to the disk;
/// beside what SQLite takes to commit one row to the same disk.
struct Voting {
  private let program: Program
  private static let votes = 300

  init(_ program: Program) { self.program = program }

  func measure() throws -> Report {
    var report = Report("one vote, synced")
    report.addColumn("median of \(Voting.votes)")
    report.addColumn("99 %")
    let votes = try votes()
    add("`rounds`, from the key to the screen", votes, to: &report)
    guard Tool.exists("sqlite3") else { return report }
    let commits = Samples(try SQLite(in: program).commits(Voting.votes))
    add("`sqlite3`, one row, `synchronous=FULL`", commits, to: &report)
    report.add("**`rounds` ÷ `sqlite3`**", [(votes.median / commits.median).times, "–"])
    return report
  }

  private func add(_ name: String, _ times: Samples, to report: inout Report) {
    report.add(name, [times.median.text, times.at(0.99).text])
  }

  /// The same answer is voted up and the vote withdrawn, again and again.
  private func votes() throws -> Samples {
    let session = try program.open("--fresh", "--no-history")
    try session.wait(for: "threads") { $0.hasThreads }
    try session.settle()
    session.send("l")
    try session.settle()
    var times: [Duration] = []
    for number in 0..<Voting.votes {
      let start = ContinuousClock.now
      session.send("+")
      let words = number.isMultiple(of: 2) ? "voted up" : "withdrawn"
      times.append(try session.wait(for: words) { $0.contains(words) } - start)
      usleep(3000)
    }
    return Samples(times)
  }
}
