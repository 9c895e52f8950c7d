import Drawing

/// Counts as bars of blocks, one a line.
struct BarChart {
  typealias Bar = (name: String, count: Int)

  let title: String
  let bars: [Bar]

  /// Columns of the longest bar.
  private static let length = 40
  private static let parts = Array("▏▎▍▌▋▊▉█")

  init(_ title: String, _ bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  /// Anywhere but on a terminal a line is the title, the name and the count, between tabs.
  func print(to output: Output, _ ink: Ink) throws(Failure) {
    guard let width = ink.width else {
      for bar in bars { try output.print("\(title)\t\(bar.name)\t\(bar.count)") }
      return
    }
    try output.print("")
    try output.print(ink.write(title, .heading))
    let names = bars.map { Width.of($0.name) }.max() ?? 0
    let counts = bars.map { "\($0.count)".count }.max() ?? 0
    let most = max(1, bars.map(\.count).max() ?? 1)
    let room = min(BarChart.length, max(1, width - names - counts - 4))
    for bar in bars {
      let pad = String(repeating: " ", count: names - Width.of(bar.name))
      let count = "\(bar.count)"
      let gap = String(repeating: " ", count: counts - count.count)
      let block = BarChart.block(of: Double(bar.count) / Double(most) * Double(room))
      try output.print(
        "\(bar.name)\(pad)  \(gap)\(count)  \(ink.write(block, .votesUp))")
    }
  }

  /// A bar of so many columns, to an eighth; what is not nothing is seen.
  private static func block(of columns: Double) -> String {
    guard columns > 0 else { return "" }
    let eighths = max(1, Int((columns * 8).rounded()))
    let whole = String(repeating: parts[7], count: eighths / 8)
    return eighths % 8 == 0 ? whole : whole + String(parts[eighths % 8 - 1])
  }
}
