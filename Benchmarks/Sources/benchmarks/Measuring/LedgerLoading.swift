import Foundation

/// The first screen where the ledger has many events, beside where it has none.
struct LedgerLoading {
  private let program: Program
  private static let events = 1_000_000
  private static let runs = 7

  init(_ program: Program) { self.program = program }

  func measure() throws -> Report {
    var report = Report("a ledger of \(LedgerLoading.events.grouped) events")
    report.addColumn("size")
    report.addColumn("first screen")
    report.addColumn("… of it the ledger")
    let empty = try firstScreen()
    for (name, answers) in [
      ("of as many answers", LedgerLoading.events), ("of 1,000 answers", 1000),
    ] {
      let size = try write(answers: answers)
      let time = try firstScreen()
      report.add(name, [size.bytesText, time.text, (time - empty).text])
    }
    try FileManager.default.removeItem(atPath: path)
    return report
  }

  private var path: String { "\(program.home)/.local/state/rounds/ledger.jsonl" }

  private func firstScreen() throws -> Duration {
    Samples(
      try (0..<LedgerLoading.runs).map { _ in
        let session = try program.open("--fresh", "--no-history")
        return try session.wait(for: "threads") { $0.hasThreads } - session.started
      }
    ).least
  }

  /// As the program itself writes it; gives its size.
  private func write(answers: Int) throws -> Int {
    var text = ""
    text.reserveCapacity(LedgerLoading.events * 200)
    for number in 0..<LedgerLoading.events {
      let answer = number * 7919 % answers
      let second = 1_700_000_000 + number / 10
      let (day, time) = (second / 86_400 - 19_675, second % 86_400)
      let (hour, minute) = (two(time / 3600), two(time / 60 % 60))
      text += """
        {"event":"vote","at":"2024-01-\(two(day % 28 + 1))T\(hour):\(minute):\(two(time % 60)).\
        \(number % 10)00000Z","voter":"reader","archive":"Sample archive",\
        "thread":"https://example.org/q/\(answer / 5)","answer":"https://example.org/q/\(answer / 5)\
        #a\(answer % 5)","vote":\(number % 3 - 1),"was":0}

        """
    }
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    return text.utf8.count
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
