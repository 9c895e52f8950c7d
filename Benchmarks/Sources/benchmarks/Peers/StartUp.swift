import Foundation

/// The first screen of the built-in sample, beside what `less` takes for the first of a file.
struct StartUp {
  private let program: Program
  private static let runs = 50

  init(_ program: Program) { self.program = program }

  func measure() throws -> Report {
    var report = Report("from the start to the first screen")
    report.addColumn("median of \(StartUp.runs)")
    report.addColumn("least")
    try add("`rounds`, the sample", to: &report) {
      try program.open()
    } until: {
      $0.hasThreads
    }
    guard Tool.exists("less") else { return report }
    let file = "\(program.home)/page.txt"
    let page = (1...2000).map { "the \($0)th line of a file\n" }.joined()
    try page.write(toFile: file, atomically: true, encoding: .utf8)
    try add("`less`, a file of 2,000 lines", to: &report) {
      try Session(["less", file], in: program.environment)
    } until: {
      $0.contains("the 30th line")
    }
    return report
  }

  private func add(
    _ name: String, to report: inout Report, start: () throws -> Session,
    until isThere: (Screen) -> Bool
  ) throws {
    let times = try (0..<StartUp.runs).map { _ in
      let session = try start()
      return try session.wait(for: "first screen", until: isThere) - session.started
    }
    report.add(name, [Samples(times).median.text, Samples(times).least.text])
  }
}
