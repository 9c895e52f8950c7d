import Foundation

/// Wrapping text of several scripts beside `fmt` and `fold`, and the first screen of a long answer.
struct Wrapping {
  private static let bytes = 16_000_000

  let folder: String

  func measure() throws -> Report {
    var report = Report("text of \(Wrapping.bytes.bytesText), lines of 80 columns")
    for name in [
      "wrapped", "`fmt`", "`fold -s`", "first screen of 200,000 characters: plain", "Markdown",
      "HTML",
    ] { report.addColumn(name) }
    let files = try Script.all.map { script in
      let path = "\(folder)/\(script.name).txt"
      try script.text(bytes: Wrapping.bytes).write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }
    let measured = try Inside().output(files).split(separator: "\n").map {
      $0.split(separator: "\t").dropFirst().compactMap { Double($0) }
    }
    for ((script, path), seconds) in zip(zip(Script.all, files), measured) {
      let size = try Data(contentsOf: URL(filePath: path)).count
      func rate(_ seconds: Double) -> String { "\((Double(size) / seconds).bytesText)/s" }
      let fmt = try Tool("fmt", ["-w", "80", path]).time(runs: 3)
      let fold = try Tool("fold", ["-s", "-w", "80", path]).time(runs: 3)
      report.add(
        script.name,
        [rate(seconds[0]), rate(fmt.seconds), rate(fold.seconds)]
          + seconds.dropFirst().map { Duration.seconds($0).text })
    }
    return report
  }
}
