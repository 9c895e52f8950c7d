import Foundation
import TestSupport
import Testing

@Suite("Nothing in an archive reaches the terminal as a control", .serialized)
struct TerminalSafetyTests {
  /// All that the program's own terminal layer sends: capabilities of the terminal's description.
  private static let allowed: Set<String> = [
    // Colours and emphasis; back to none of them.
    "CSI m", "ESC ( B",
    // The cursor's place, and what is cleared from there.
    "CSI H", "CSI J", "CSI K",
    // The other screen with its title kept, and back.
    "CSI ?1049 h", "CSI ?1049 l", "CSI 22;0;0 t", "CSI 23;0;0 t",
    // The cursor shown or hidden, keys as an application wants them, marks around pastes.
    "CSI ?25 h", "CSI ?25 l", "CSI ?12 l", "CSI ?12;25 h", "CSI ?1 h", "CSI ?1 l", "ESC =", "ESC >",
    "CSI ?2004 h", "CSI ?2004 l",
    // Lines that ncurses may scroll; insertion off, as ncurses leaves it.
    "CSI r", "CSI 4 l",
    // Lines that wrap at their end, keys with the meta bit, the other set of characters and a
    // cursor of the usual form, as descriptions have them for the start.
    "CSI ?7 h", "CSI ?1034 h", "ESC ) 0", "CSI ?0 c",
  ]

  let home: CommandHome

  init() throws { home = try CommandHome() }

  private func write(_ threads: [[UInt8]], to name: String) throws -> String {
    let file = "\(home.path)/\(name)"
    try HostileArchive.lines(threads).write(to: URL(fileURLWithPath: file))
    return file
  }

  private func expectSafe(
    _ bytes: [UInt8], _ allowed: Set<String>, controls: Set<UInt8>, isolates: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let stream = TerminalStream(bytes)
    #expect(stream.sequences.subtracting(allowed) == [], sourceLocation: sourceLocation)
    #expect(stream.controls.subtracting(controls) == [], sourceLocation: sourceLocation)
    let isolates: Set<UInt32> = isolates ? [0x2066, 0x2067, 0x2068, 0x2069] : []
    #expect(stream.harmful.subtracting(isolates) == [], sourceLocation: sourceLocation)
    #expect(!stream.isDamaged, sourceLocation: sourceLocation)
  }

  /// Reads through every thread of an archive, and types around in the last.
  @discardableResult
  private func browse(
    _ threads: [[UInt8]], named name: String = "a.jsonl", columns: UInt16 = 240, rows: UInt16 = 400,
    environment: [String: String] = [:], options: [String] = []
  ) throws -> TerminalStream {
    let file = try write(threads, to: name)
    let count = threads.count
    let browsed = try BrowsedTerminal(
      home, [file] + options, columns: columns, rows: rows, environment: environment)
    try browsed.type("\u{C}", until: "1 of \(count)")
    try browsed.type("l\u{C}", until: "1 of \(count)")
    for number in 2...max(2, count) where number <= count {
      // Drawn anew, the screen has all of the line that is waited for.
      try browsed.type("J\u{C}", until: "\(number) of \(count)")
    }
    #expect(browsed.end("s\u{C}\u{1B}?\u{C}q/\u{1B}[2J\u{9B}\u{202E}\u{7}\u{1B}\u{1B}lG+QQ") == 0)
    // The last goes back to the usual set of characters.
    expectSafe(
      browsed.sent, Self.allowed, controls: [0x0A, 0x0D, 0x0F],
      isolates: options.contains("isolate"))
    return TerminalStream(browsed.sent)
  }

  @Test("while browsing every byte, and every sequence that terminals obey")
  func bytes() throws {
    try browse(HostileArchive.bytes, named: "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}.jsonl")
    try browse(HostileArchive.bytes, columns: 31, rows: 9, environment: ["TERM": "linux"])
  }

  @Test("while browsing every code point")
  func codePoints() throws {
    // So narrow that only the thread is shown, and so high that all of it is.
    let stream = try browse(HostileArchive.codePoints, columns: 99, rows: 900)
    for word in ["xyz", "Ж", "語", "각", "🩺", "𠀀", "\u{2400}", "\u{FFFD}"] {
      #expect(stream.shows(word), "\(word)")
    }
  }

  @Test(
    "while browsing every naughty string",
    .enabled(if: SharedData.has("hostile/blns/blns.json"), "\(SharedData.missing)"))
  func naughty() throws {
    try browse(try HostileArchive.naughty())
  }

  @Test("when commands print names of files with every code point")
  func fileNames() throws {
    let names = HostileArchive.fileNames
    for (number, name) in names.enumerated() {
      try home.write(number.isMultiple(of: 2) ? "{" : "{\"name\": \"x\"}", to: "files/\(name)")
    }
    let checked = try home.bytesOnTerminal(["check", "\(home.path)/files"])
    let listed = try home.bytesOnTerminal(["list", "--json", "\(home.path)/files"])
    for bytes in [checked, listed] {
      #expect(bytes.count { $0 == 0x0A } >= names.count / 2)
      expectSafe(bytes, ["CSI m"], controls: [0x0A, 0x0D])
    }
  }

  @Test("while browsing texts from right to left, isolated, and signs that are wide")
  func habits() throws {
    let threads = HostileArchive.bytes + HostileArchive.codePoints(0x500...0x8FF, perThread: 512)
    let stream = try browse(
      threads, options: ["--right-to-left", "isolate", "--ambiguous-width", "wide"])
    // Only these, and only because they were asked for.
    #expect(stream.harmful.isSubset(of: [0x2066, 0x2067, 0x2068, 0x2069]))
    #expect(stream.harmful.contains(0x2069))
  }

  @Test("when commands print")
  func printing() throws {
    let name = "\u{1B}]0;x\u{7}\u{9B}2J\u{202E}"
    let threads = HostileArchive.bytes + HostileArchive.codePoints(0...0x3FFF, perThread: 512)
    let file = try write(threads, to: "\(name).jsonl")
    try home.write(
      "{\"name\": \"\u{1B}[2J\", }\n{\"upvoteCount\": \"\u{9B}2J\"}\n", to: "\(name).json")
    try home.write("{\"inherits\": \"\u{9B}2J\"}", to: "c/rounds/themes/\(name).json")
    try home.write("{\"event\u{1B}[2J\n\u{9B}2J\n", to: "s/rounds/ledger.jsonl")
    let state = ["XDG_CONFIG_HOME": "\(home.path)/c", "XDG_STATE_HOME": "\(home.path)/s"]
    let odd = ["XDG_CONFIG_HOME": "/tmp/\(name)", "XDG_STATE_HOME": "/tmp/\(name)"]
    var runs: [(arguments: [String], environment: [String: String])] = [
      (["list", file], [:]), (["list", "--json", file], [:]),
      (["list", "\(home.path)/\(name)"], [:]),
      (["list", file, "--sort", name], [:]), (["list", file, "--specialty", name], [:]),
      (["list", file, "--search", name], [:]), (["specialties", file], [:]),
      (["specialties", "--json", file], [:]), (["check", home.path], [:]), (["themes"], state),
      (["list", "--theme", name], state), (["list", "--theme", "\(name).json"], state),
      (["paths"], odd), (["keys"], [:]), (["--help"], [:]), (["show", name, file], [:]),
      (["--\(name)"], [:]), (["show"], [:]),
    ]
    let ids = try home.run("list", "--sort", "archive", file).fields.compactMap(\.first)
    #expect(ids.count == threads.count)
    for id in ids.prefix(5) {
      for form in ["--screen", "--json", "--markdown", "--plain", "--raw"] {
        runs.append((["show", id, file, form], state))
      }
    }
    for (arguments, environment) in runs {
      let bytes = try home.bytesOnTerminal(arguments, environment: environment)
      #expect(!bytes.isEmpty || arguments.contains("--search"), "\(arguments)")
      #expect(!arguments.contains("--raw") || !bytes.starts(with: "rounds: ".utf8))
      // The terminal makes a newline of a return and a line feed; names and paths have a tab between.
      expectSafe(
        bytes, ["CSI m"], controls: arguments == ["paths"] ? [0x09, 0x0A, 0x0D] : [0x0A, 0x0D])
    }
  }
}

@Suite("The stream that a terminal gets")
struct TerminalStreamTests {
  @Test("is taken apart into text, sequences and controls")
  func parts() {
    let stream = TerminalStream(
      Array("a\u{1B}[1;2Hb\u{1B}[?25lé\u{1B}(B\u{1B}]0;t\u{7}\r\n\u{1B}[2J\u{1B}[5t\u{1B}c".utf8))
    #expect(
      stream.sequences == ["CSI H", "CSI ?25 l", "ESC ( B", "ESC ] …", "CSI J", "CSI 5 t", "ESC c"])
    #expect(stream.controls == [0x07, 0x0A, 0x0D])
    #expect(stream.shows("abé0;t") && !stream.shows("b0"))
    #expect(stream.harmful.isEmpty && !stream.isDamaged)
  }

  @Test("has harmful characters only where there are some")
  func harm() {
    #expect(TerminalStream(Array("\u{9B}a\u{202E}".utf8)).harmful == [0x9B, 0x202E])
    #expect(TerminalStream([0x61, 0x9B]).isDamaged)
    #expect(TerminalStream([0x61, 0x1B]).isDamaged)
  }
}
