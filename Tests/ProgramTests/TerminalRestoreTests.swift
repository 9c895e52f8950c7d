import Foundation
import Testing

@Suite("The terminal is whole again", .serialized)
struct TerminalRestoreTests {
  @Test("^Z gives the shell back, and fg the screen at the same place")
  func suspend() throws {
    let program = try TerminalProgram(width: 120)
    try program.see("The text of thread 1.")
    try program.session.press("3", "j")
    let before = try program.seeFrame(at: "4 of 30")
    for _ in 1...2 {
      try program.session.press("C-z")
      try program.see("Stopped")
      try program.expectWholeTerminal()
      try program.session.run("clear; fg")
      try program.session.wait("the screen from before") { $0 == before }
    }
    try program.session.press("q")
    try program.expectWholeTerminal(status: 0)
  }

  @Test("A stop from outside gives the shell back too")
  func stopFromOutside() throws {
    let program = try TerminalProgram()
    let before = try program.seeFrame(at: "1 of 30")
    kill(try program.process(), SIGTSTP)
    try program.see("Stopped")
    try program.expectWholeTerminal()
    try program.session.run("fg")
    try program.session.wait("the screen from before") { $0 == before }
  }

  @Test(
    "A signal that ends the program leaves the terminal whole, and its own status",
    arguments: [
      SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP,
    ])
  func signal(number: Int32) throws {
    let program = try TerminalProgram("ulimit -c 0;")
    try program.see("Thread number 5")
    kill(try program.process(), number)
    try program.expectWholeTerminal(status: 128 + number)
  }

  @Test("A mistake in the program leaves the terminal whole, and says what it was")
  func trap() throws {
    let program = try TerminalProgram("ulimit -c 0; ROUNDS_DEBUG_TRAP=1", height: 100)
    try program.see("Fatal error")
    #if arch(x86_64)
      try program.expectWholeTerminal(status: 128 + SIGILL)
    #else
      try program.expectWholeTerminal(status: 128 + SIGTRAP)
    #endif
  }

  @Test("A stopped program can be ended, and touches nothing")
  func killedWhileStopped() throws {
    let program = try TerminalProgram()
    try program.see("Thread number 5")
    let process = try program.process()
    try program.session.press("C-z")
    try program.see("Stopped")
    kill(process, SIGTERM)
    kill(process, SIGCONT)
    try waitForEnd(of: process, in: program)
    try program.expectWholeTerminal()
  }

  @Test("When the terminal goes away the program ends", arguments: ["", "trap '' HUP;"])
  func goneTerminal(command: String) throws {
    let program = try TerminalProgram(command)
    try program.see("Thread number 5")
    let process = try program.process()
    try program.session.replaceTerminal()
    try waitForEnd(of: process, in: program)
  }

  /// Waits until the process is no more, or only remembered by its parent.
  private func waitForEnd(of process: pid_t, in program: TerminalProgram) throws {
    try program.session.wait("the end of the process") { _ in
      guard kill(process, 0) == 0 else { return true }
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      return state?.contains(") Z ") ?? true
    }
  }
}
