import Foundation
import Testing

@Suite("The screen of the real program", .serialized)
struct TerminalScreenTests {
  @Test("The first screen shows the archive, and q gives the terminal back")
  func startAndQuit() throws {
    let program = try TerminalProgram()
    let screen = try program.seeFrame(at: "1 of 30")
    #expect(screen.contains("30 threads"))
    #expect(try program.session.state("alternate_on") == "1")
    try program.session.press("q")
    try program.expectWholeTerminal(status: 0)
  }

  @Test("Resizing down to one cell, up and back keeps the place")
  func resize() throws {
    let program = try TerminalProgram(width: 120, height: 24)
    try program.see("The text of thread 1.")
    try program.session.press("7", "j")
    let before = try program.seeFrame(at: "8 of 30")

    try program.session.resize(width: 1, height: 1)
    try program.session.wait("one cell") { $0.count <= 2 }
    try program.session.resize(width: 20, height: 5)
    try program.session.wait("five rows") {
      $0.contains("number 8") && $0.split(separator: "\n").count <= 5
    }
    try program.session.resize(width: 300, height: 80)
    try program.session.wait("a wide screen") {
      $0.contains("The text of thread 8.") && $0.contains("Thread number 30")
    }
    try program.session.resize(width: 120, height: 24)
    try program.session.wait("the screen from before") { $0 == before }
    try program.session.press("Q")
    try program.expectWholeTerminal(status: 0)
  }

  @Test("An archive from a pipe is read, and the keys still work")
  func standardInput() throws {
    let program = try TerminalProgram("cat archive.json |", arguments: "-", width: 120)
    try program.see("The text of thread 1.")
    try program.session.press("j", "j")
    try program.see("The text of thread 3.")
    try program.session.press("q")
    try program.expectWholeTerminal(status: 0)
  }

  @Test("F3 shows the next theme and says its name, and F2 goes back round to the last")
  func themes() throws {
    let program = try TerminalProgram()
    try program.seeFrame(at: "1 of 30")
    #expect(try !program.session.hasBackgrounds())
    try program.session.press("F3")
    try program.see("Theme: dark; --theme dark begins with it")
    #expect(try program.session.hasBackgrounds())
    try program.session.press("F2", "F2")
    try program.see("Theme: monochrome;")
    try program.session.press("F3")
    try program.see("Theme: default;")
    #expect(try !program.session.hasBackgrounds())
    try program.session.press("Q")
    try program.expectWholeTerminal(status: 0)
  }

  @Test("Esc and a key that follows at once are two keys")
  func escapeAndKey() throws {
    let program = try TerminalProgram()
    try program.seeFrame(at: "1 of 30")
    try program.session.press("Enter")
    try program.see("The text of thread 1.")
    try program.session.press("Escape", "j")
    try program.seeFrame(at: "2 of 30")
    try program.session.press("Q")
    try program.expectWholeTerminal(status: 0)
  }

  @Test("Standard input that is the terminal is no archive")
  func terminalAsInput() throws {
    let program = try TerminalProgram(arguments: "-")
    try program.see("standard input is the terminal itself")
    try program.expectWholeTerminal(status: 64)
  }

  @Test("Pasted text goes into the field and is no command")
  func paste() throws {
    let program = try TerminalProgram()
    try program.see("Thread number 5")
    try program.session.press("/")
    try program.session.paste("number 17q\n")
    let screen = try program.see("number 17q")
    #expect(try program.session.state("alternate_on") == "1")
    #expect(screen.contains("Rounds"))
    try program.session.press("C-c")
    try program.expectWholeTerminal()
  }

  @Test("The redraw key brings back what something else has overwritten")
  func redraw() throws {
    let program = try TerminalProgram()
    let before = try program.seeFrame(at: "1 of 30")
    let terminal = try program.session.state("pane_tty")
    let spoiler = try #require(FileHandle(forWritingAtPath: terminal))
    try spoiler.write(contentsOf: Data("\u{1B}[2J\u{1B}[5;5Hspoiled".utf8))
    try program.see("spoiled")
    try program.session.press("C-l")
    try program.session.wait("the screen from before") { $0 == before }
  }

  @Test("A character that the terminal draws narrower leaves nothing of what was there before")
  func narrowerCharacter() throws {
    let titles = ["WWWWWW", "VVVVVV", "❤️ is drawn"].map { "echo '{\"name\":\"\($0)\"}'" }
    let program = try TerminalProgram(
      "(\(titles.joined(separator: "; "))) |", arguments: "-", width: 40, height: 8)
    try program.see("▌ WWWWWW")
    try program.session.press("j", "j")
    let screen = try program.session.wait("the last thread") { $0.contains("3 of 3") }
    let line = try #require(screen.split(separator: "\n").first { $0.contains("is drawn") })
    #expect(!line.contains("V") && !line.contains("W"))
  }

  @Test("A vote is kept though the program is killed right after it")
  func vote() throws {
    let program = try TerminalProgram(width: 120)
    try program.see("+5")
    try program.session.press("Enter", "+")
    try program.see("+6")
    kill(try program.process(), SIGKILL)
    try program.session.wait("the shell") { $0.contains("Killed") }
    try program.session.run("reset; clear")
    try program.start()
    let screen = try program.see("The text of thread 1.")
    #expect(screen.contains("+6"))
  }
}

@Suite("Terminals of few abilities", .serialized)
struct TerminalAbilitiesTests {
  @Test(
    "Without a capable terminal the list is printed", arguments: ["dumb", "no-such-terminal", ""])
  func list(term: String) throws {
    let program = try TerminalProgram("TERM='\(term)'", threads: 5)
    try program.see("Thread number 5")
    #expect(try program.session.state("alternate_on") == "0")
    try program.expectWholeTerminal(status: 0)
  }

  @Test("Where the locale is not of Unicode, the screen is of ASCII")
  func ascii() throws {
    let program = try TerminalProgram("LC_ALL=C", width: 120)
    let screen = try program.see("The text of thread 1.")
    let others = screen.filter { !$0.isASCII }
    #expect(others.isEmpty)
  }

  @Test("Where no locale is named, text is UTF-8")
  func noLocale() throws {
    let program = try TerminalProgram("env -u LANG", width: 120)
    let screen = try program.see("The text of thread 1.")
    #expect(screen.contains("│"))
  }
}
