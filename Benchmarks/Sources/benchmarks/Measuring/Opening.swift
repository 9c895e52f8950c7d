/// From starting the program to its first threads, and to all of them.
struct Opening {
  private let program: Program
  private let archive: ArchiveFile

  init(_ program: Program, _ archive: ArchiveFile) {
    self.program = program
    self.archive = archive
  }

  /// Gives the time that the whole index took.
  func measure(into report: inout Report) throws -> Duration {
    var first: [Duration] = []
    var whole: [Duration] = []
    var memory = 0
    for _ in 0..<5 {
      let session = try program.open(archive.path)
      first.append(try session.wait(for: "threads") { $0.hasThreads } - session.started)
      let loaded = try session.wait(for: "whole index") { $0.isLoaded(archive.threads) }
      whole.append(loaded - session.started)
      memory = max(memory, session.memory)
    }
    let index = Samples(whole).least
    report.add("first screen with threads", Samples(first).median.text)
    report.add("the whole index", index.text)
    report.add("… of the file, a second", (Double(archive.bytes) / index.seconds).bytesText)
    report.add("memory of its own", memory.bytesText)
    return index
  }
}
