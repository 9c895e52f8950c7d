import ArgumentParser
import Foundation

/// The import of a Stack Exchange dump beside a parser that does nothing with what it reads.
struct DumpImporting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Measure the import of a large dump, beside xmllint.")

  @Option(help: "The size of the dump, in megabytes.")
  var megabytes = 2000

  @Option(help: "The program to measure; without, the release program is built.")
  var program: String?

  @Option(help: "Where the dump is kept; without, it is deleted at the end.")
  var folder: String?

  func run() throws {
    let folder = folder ?? "\(NSTemporaryDirectory())/rounds-benchmarks-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if self.folder == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let program = try Program(path: program, home: "\(folder)/home")
    print(try measure(program, try DumpFolder(bytes: megabytes * 1_000_000, in: folder)).table)
  }

  /// On one core: the one that the scheduler would give last.
  private func tool(_ name: String, _ arguments: [String]) -> Tool {
    let core = ProcessInfo.processInfo.activeProcessorCount - 1
    return Tool("taskset", ["-c", "\(core)", name] + arguments)
  }

  private func measure(_ program: Program, _ dump: DumpFolder) throws -> Report {
    let bytes = Double(dump.bytes)
    let archive = "\(dump.path).jsonl"
    defer { unlink(archive) }
    var report = Report("a dump of \(dump.bytes.bytesText), one core, warm cache")
    for name in ["MB/s", "time", "most memory"] { report.addColumn(name) }
    func add(_ name: String, _ use: Tool.Use) {
      let rate = bytes / 1_000_000 / use.time.seconds
      report.add(name, [rate.short, use.time.text, use.memory.bytesText])
    }
    _ = try Tool("wc", ["-c"] + dump.files).time(runs: 1)
    let parsing = try tool("xmllint", ["--stream", "--noout"] + dump.files).use(runs: 2)
    add("`xmllint --stream --noout`", parsing)
    let importing = try tool(
      program.path, ["import", "stackexchange", dump.path, "-o", archive]
    ).use(runs: 2)
    add("`rounds import stackexchange`", importing)
    report.add("**`rounds import` ÷ `xmllint`**", [(parsing.time / importing.time).times])
    return report
  }
}
