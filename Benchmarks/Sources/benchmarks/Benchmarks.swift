import ArgumentParser
import Foundation

@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: "Measure rounds, and print tables in Markdown.",
    subcommands: [Browsing.self, DumpImporting.self], defaultSubcommand: Browsing.self)
}

/// Measures the program on archives of its own making, beside what other programs take for them.
struct Browsing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Measure all that a reader of large archives waits for.")

  @Option(help: "The sizes of the archives, with commas between them.")
  var threads = "10000,100000,1000000"

  @Option(help: "The program to measure; without, the release program is built.")
  var program: String?

  @Option(help: "Where the archives are kept; without, they are deleted at the end.")
  var folder: String?

  func validate() throws {
    guard !sizes.isEmpty else { throw ValidationError("--threads takes numbers, as in 1000,10000") }
  }

  func run() throws {
    let folder = folder ?? "\(NSTemporaryDirectory())/rounds-benchmarks-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { if self.folder == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let program = try Program(path: program, home: "\(folder)/home")
    print(try Wrapping(folder: folder).measure().table, terminator: "\n\n")
    print(try StartUp(program).measure().table, terminator: "\n\n")
    print(try Voting(program).measure().table, terminator: "\n\n")
    print(try LedgerLoading(program).measure().table, terminator: "\n\n")
    var report = Report("\(Session.width) × \(Session.height), warm cache")
    for size in sizes {
      let archive = try ArchiveFile(threads: size, in: folder)
      report.addColumn("\(size.grouped) threads, \(archive.bytes.bytesText)")
      try measure(archive, with: program, into: &report)
    }
    print(report.table)
  }

  private var sizes: [Int] { threads.split(separator: ",").compactMap { Int($0) } }

  private func measure(
    _ archive: ArchiveFile, with program: Program, into report: inout Report
  ) throws {
    let scanning = try Scanning(archive)
    let index = try Opening(program, archive).measure(into: &report)
    try Keys(program, archive).measure(into: &report)
    let session = try program.open(archive.path)
    try session.wait(for: "whole index") { $0.isLoaded(archive.threads) }
    try session.settle()
    let rare = try Searching(session, threads: archive.threads).measure(into: &report)
    try Sheets(session).measure(into: &report)
    scanning.add(to: &report, index: index, rare: rare)
    try Decoding(archive).add(to: &report, index: index)
    try Neomutt(archive).add(to: &report, in: program.environment)
  }
}
