import Archive
import Drawing
import Forum
import Markup

/// Statistics as lines: facts, and small histograms where the output is a terminal.
struct StatisticsText {
  private let statistics: ArchiveStatistics

  /// More specialties are not of interest here: `rounds specialties` has them all.
  private static let specialtyLimit = 12

  init(_ statistics: ArchiveStatistics) { self.statistics = statistics }

  func print(to output: Output, _ ink: Ink) throws(Failure) {
    let width = facts.map(\.name.count).max() ?? 0
    for (name, value) in facts {
      let gap = ink.width == nil ? "\t" : String(repeating: " ", count: width - name.count + 2)
      try output.print(ink.write(name, .secondary) + gap + value)
    }
    for chart in charts where !chart.bars.isEmpty { try chart.print(to: output, ink) }
  }

  private var facts: [(name: String, value: String)] {
    let answers = statistics.answers
    let declared = statistics.declaredAnswers
    var facts = [
      ("threads", "\(statistics.threads)"),
      ("answers", declared == answers ? "\(answers)" : "\(answers) of \(declared) declared"),
      ("without answers", "\(statistics.unansweredThreads)"),
      ("with an accepted answer", "\(statistics.threadsWithAccepted)"),
      ("doctors", "\(statistics.doctors)"),
      ("specialties", "\(statistics.specialties.count)"),
      ("bytes", "\(statistics.bytes)"),
      ("bytes of the largest thread", "\(statistics.largestThread)"),
    ]
    if let first = statistics.firstDate, let last = statistics.lastDate {
      facts.append(("dates", "\(first.day) to \(last.day)"))
    }
    return facts
  }

  private var charts: [BarChart] {
    [
      BarChart("threads a year", statistics.years.bins.map { ("\($0.value)", $0.count) }),
      BarChart("threads by answers", bars(statistics.answersPerThread, StatisticsText.answers)),
      BarChart(
        "threads by the votes of their best answer",
        bars(statistics.topVotes, StatisticsText.votes)),
      BarChart(
        "threads by specialty",
        statistics.specialties.prefix(StatisticsText.specialtyLimit).map {
          (cleanLine($0.specialty.name), $0.threads)
        }),
    ]
  }

  private static let answers = [
    0...0, 1...1, 2...2, 3...3, 4...4, 5...9, 10...19, 20...49, 50...Int.max,
  ]
  private static let votes = [
    Int.min...(-1), 0...0, 1...4, 5...9, 10...19, 20...49, 50...99, 100...Int.max,
  ]

  private func bars(_ histogram: Histogram<Int>, _ ranges: [ClosedRange<Int>]) -> [BarChart.Bar] {
    guard !histogram.isEmpty else { return [] }
    return ranges.map { ($0.words, histogram.count(in: $0)) }
  }
}

extension ClosedRange<Int> {
  /// “3”, “5 to 9”, “100 and more”, “below 0”.
  fileprivate var words: String {
    if lowerBound == upperBound { return "\(lowerBound)" }
    if lowerBound == .min { return "below \(upperBound + 1)" }
    return upperBound == .max ? "\(lowerBound) and more" : "\(lowerBound) to \(upperBound)"
  }
}
