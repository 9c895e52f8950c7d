import Foundation

/// What a reader of mail takes to list the same text, a message for each question and answer.
struct Neomutt {
  private let archive: ArchiveFile
  /// It takes a gigabyte of memory for as many.
  private static let limit = 100_000

  init(_ archive: ArchiveFile) { self.archive = archive }

  func add(to report: inout Report, in environment: [String: String]) throws {
    guard Tool.exists("neomutt"), archive.threads <= Neomutt.limit else { return }
    let path = "\(archive.path).mbox"
    let messages = try Mailbox(archive).write(to: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let command = ["neomutt", "-n", "-F", "/dev/null", "-R", "-e", "set folder=/", "-f", path]
    let session = try Session(command, in: environment)
    let listed = try session.wait(for: "list of messages") { screen in
      screen.contains("Msgs:\(messages)")
    }
    report.add("neomutt, until the list is there", (listed - session.started).text)
    report.add("… memory of its own", session.memory.bytesText)
    try session.settle()
    let frames = try (0..<200).map { _ in try session.press("j") }
    report.add("… `j` to its frame", Samples(frames.map(\.time)).median.text)
  }
}
