import Foundation
import Glibc
import TestSupport
import Testing

@Suite("A program that is killed while it votes", .serialized)
struct LedgerKillTests {
  @Test("In 200 runs, every vote that the screen showed as cast is there, and no line is damaged")
  func kills() throws {
    let home = try LedgerHome()
    var random = SeededGenerator(seed: 7)
    var shown: Set<String> = []
    for run in 0..<200 {
      let thread = "run-\(run)"
      let terminal = try home.browse(try home.archive(thread), "--no-history", "--fresh", rows: 60)
      try terminal.wait(for: "Thread \(thread)")
      terminal.type("l")
      // It is killed after so many keys and so much time after the last of them.
      let keys = Int.random(in: 1...9, using: &random)
      for _ in 0..<keys {
        terminal.type("+]")
        terminal.look(Int32.random(in: 0...12, using: &random))
        note(terminal, thread, &shown)
      }
      usleep(UInt32.random(in: 0...20000, using: &random))
      terminal.kill()
      note(terminal, thread, &shown)
      let lines = home.lines
      #expect(lines.dropLast().allSatisfy { $0 != nil }, "run \(run)")
      #expect(shown.subtracting(home.votes) == [], "run \(run)")
    }
    // Otherwise nothing was shown.
    #expect(shown.count > 200)
  }

  /// A label of +2 is a +1 with a vote.
  private func note(_ terminal: BrowsedTerminal, _ thread: String, _ shown: inout Set<String>) {
    for (number, label) in terminal.screen.labels.enumerated() where label == "+2" {
      shown.insert("\(thread) a\(number + 1)")
    }
  }
}

@Suite("A program that cannot keep votes", .serialized)
struct LedgerObstacleTests {
  @Test("Where a file may not grow, no vote shows that is not kept, and the program goes on")
  func fileLimit() throws {
    let home = try LedgerHome()
    let archive = try home.archive("q")
    let script = "ulimit -f 1; exec \"\(CommandRun.program)\" --no-history \"$0\""
    let terminal = try home.browse("-c", script, archive, program: "/bin/bash")
    try terminal.wait(for: "Thread q")
    terminal.type("l")
    var votes = 0
    while votes < 9 {
      terminal.type("+")
      try terminal.wait("a vote or its failure") {
        $0.votedAnswer == votes + 1 || $0.text.contains("Not kept: File too large")
      }
      guard terminal.screen.votedAnswer == votes + 1 else { break }
      votes += 1
      terminal.type("]")
    }
    #expect(1..<9 ~= votes)
    #expect(!terminal.screen.text.contains("voted up"))
    #expect(home.votes == Set((1...votes).map { "q a\($0)" }))
    #expect(home.lines.allSatisfy { $0 != nil })
    #expect(terminal.end("Q") == 0)
  }

  @Test("Without a place for the state, the browser works and says that votes cannot be kept")
  func noPlace() throws {
    let home = try LedgerHome()
    try home.home.write("", to: "file")
    let terminal = try home.browse(
      try home.archive("q"), environment: ["XDG_STATE_HOME": "\(home.path)/file/state"])
    try terminal.wait(for: "Votes are not kept here")
    try terminal.wait(for: "Votes cannot be kept: Not a directory")
    try terminal.wait(for: "Thread q")
    terminal.type("l+")
    try terminal.wait("the failure") { $0.text.contains("Not kept: Not a directory") }
    #expect(!terminal.screen.text.contains("+2"))
    #expect(terminal.end("Q") == 0)
    let again = try home.home.run("votes", "list", environment: ["XDG_STATE_HOME": "/dev/null"])
    #expect(again.output.isEmpty)
  }

  @Test("On a full disk nothing is pretended", .enabled(if: geteuid() == 0, "mounting needs root"))
  func fullDisk() throws {
    let home = try LedgerHome()
    let disk = "\(home.path)/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=16k,nr_inodes=20") == 0 else { return }
    defer { umount2(disk, 2) }
    try Data(count: 1 << 20).withUnsafeBytes { bytes in
      let file = open("\(disk)/filler", O_WRONLY | O_CREAT, 0o600)
      _ = Glibc.write(file, bytes.baseAddress, bytes.count)
      close(file)
    }
    let terminal = try home.browse(
      try home.archive("q"), environment: ["XDG_STATE_HOME": disk])
    try terminal.wait(for: "Thread q")
    terminal.type("l+")
    try terminal.wait("the failure") { $0.text.contains("Not kept: No space left") }
    #expect(!terminal.screen.text.contains("+2"))
    #expect(terminal.end("Q") == 0)
  }
}

@Suite("Several programs on one ledger", .serialized)
struct LedgerSharingTests {
  @Test("What was done in another archive is not undone in this one")
  func otherArchive() throws {
    let home = try LedgerHome()
    let one = try home.browse(try home.archive("q"))
    try one.wait(for: "Thread q")
    one.type("l+")
    try one.wait("the vote") { $0.votedAnswer == 1 }
    #expect(one.end("Q") == 0)
    let other = try home.browse(try home.archive("r"))
    try other.wait(for: "Thread r")
    other.type("u")
    try other.wait(for: "There is nothing to undo in this archive")
    #expect(other.end("Q") == 0)
    #expect(home.votes == ["q a1"])
  }

  @Test("Each shows the others' votes and undoes them, also after the ledger was compacted")
  func sharing() throws {
    let home = try LedgerHome()
    let archive = try home.archive("q")
    let (one, two) = (
      try home.browse(archive, rows: 60), try home.browse(archive, rows: 60)
    )
    for terminal in [one, two] {
      try terminal.wait(for: "Thread q")
      terminal.type("l")
      try terminal.wait(for: "Answer of doctor 1")
    }
    one.type("+")
    try two.wait("the other's vote") { $0.labels.prefix(3) == ["+2", "+1", "+1"] }
    two.type("]-")
    for terminal in [one, two] {
      try terminal.wait("the vote of two") { $0.labels.prefix(3) == ["+2", "0", "+1"] }
    }
    #expect(try home.home.run("votes", "compact").status == 0)
    one.type("u")
    try two.wait("the other's undo") { $0.labels.prefix(3) == ["+2", "+1", "+1"] }
    two.type("]+")
    try one.wait("the vote after compaction") { $0.labels.prefix(3) == ["+2", "+1", "+2"] }
    #expect(one.end("Q") == 0)
    #expect(two.end("Q") == 0)
  }

  @Test("A ledger that is a link is watched where it lies, and its loss is shown")
  func linked() throws {
    let home = try LedgerHome()
    let archive = try home.archive("q")
    let folder = home.ledger.deletingLastPathComponent()
    let real = URL(filePath: "\(home.path)/real")
    for folder in [folder, real] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let file = real.appending(path: "ledger.jsonl")
    try Data().write(to: file)
    try FileManager.default.createSymbolicLink(at: home.ledger, withDestinationURL: file)
    let (one, two) = (
      try home.browse(archive, "--no-history", rows: 60),
      try home.browse(archive, "--no-history", rows: 60)
    )
    for terminal in [one, two] {
      try terminal.wait(for: "Thread q")
      terminal.type("l")
      try terminal.wait(for: "Answer of doctor 1")
    }
    one.type("+")
    try two.wait("the other's vote") { $0.labels.first == "+2" }
    one.type("-")
    try two.wait("the other's next vote") { $0.labels.first == "0" }
    try FileManager.default.removeItem(at: file)
    for terminal in [one, two] {
      try terminal.wait("no vote that is not kept") { $0.labels.first == "+1" }
    }
    #expect(one.end("Q") == 0)
    #expect(two.end("Q") == 0)
  }

  @Test("Lines that say nothing are told of when they come")
  func damaged() throws {
    let home = try LedgerHome()
    let terminal = try home.browse(try home.archive("q"), "--no-history", rows: 60)
    try terminal.wait(for: "Thread q")
    terminal.type("l+")
    try terminal.wait("the vote") { $0.labels.first == "+2" }
    let file = try FileHandle(forWritingTo: home.ledger)
    try file.seekToEnd()
    try file.write(contentsOf: Data("garbage\n".utf8))
    try file.close()
    try terminal.wait("what is wrong") { $0.footer.contains("ledger.jsonl:2") }
    #expect(terminal.end("Q") == 0)
  }

  @Test("A group's votes are counted in as they come, and i shows who voted how")
  func ballots() throws {
    let home = try LedgerHome()
    let archive = try home.archive("q")
    func browse(_ voter: String) throws -> BrowsedTerminal {
      try home.browse(archive, "--ballots", "\(home.path)/box", "--voter", voter, "--fresh")
    }
    let (dana, eli) = (try browse("Dana"), try browse("Eli"))
    for terminal in [dana, eli] {
      try terminal.wait(for: "Thread q")
      terminal.type("l")
    }
    dana.type("+")
    try eli.wait(for: "+2")
    eli.type("+")
    try dana.wait(for: "+3")
    eli.type("i")
    try eli.wait(for: "▲ Dana")
    #expect(eli.screen.text.contains("▲ you"))
    #expect(eli.end("Q") == 0)
    #expect(dana.end("Q") == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(home.path)/box")
    #expect(files.sorted() == ["Dana.jsonl", "Eli.jsonl"])
    #expect(home.votes.isEmpty, "what is voted in a group stays there")
  }

  @Test("Another version of one's own ballot counts when it comes, and is taken into it")
  func conflict() throws {
    let home = try LedgerHome()
    let box = "\(home.path)/box"
    let dana = try home.browse(
      try home.archive("q"), "--ballots", box, "--voter", "Dana", "--no-history", rows: 60)
    try dana.wait(for: "Thread q")
    dana.type("l+")
    try dana.wait("the vote") { $0.labels.prefix(2) == ["+2", "+1"] }
    let vote = #"{"at":"2026-01-02T03:04:05.5Z","thread":"q","answer":"a2","vote":-1}"#
    try (vote + "\n").write(
      toFile: "\(box)/Dana.sync-conflict-20260102-030405-ABCDEF7.jsonl", atomically: true,
      encoding: .utf8)
    try dana.wait("the vote cast elsewhere") { $0.labels.prefix(2) == ["+2", "0"] }
    #expect(dana.end("Q") == 0)
    #expect(try String(contentsOfFile: "\(box)/Dana.jsonl", encoding: .utf8).contains(vote))
  }
}
