import Foundation
import Testing

@Suite("How the command line ends")
struct CommandEndTests {
  let home: CommandHome
  let archive: String

  init() throws {
    home = try CommandHome()
    archive = try home.write(CommandFixture.archive, to: "a.jsonl")
  }

  @Test(
    "A wrong call ends with 64 and one line that names the help",
    arguments: [
      ["--nonsense"], ["list", "--nonsense"], ["list", "--sort", "sideways"], ["check"], ["show"],
      ["list", "--limit", "many"], ["list", "--color", "pink"], ["list", "-", "-"],
      ["--voter", "dana"],
    ])
  func usage(arguments: [String]) throws {
    let line = arguments.joined(separator: " ")
    let run = try home.shell("rounds \(line)")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("rounds: "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("A path that is not there ends with 66, whatever the command")
  func missing() throws {
    for command in ["list", "specialties", "check", "show q1", ""] {
      let run = try home.shell("rounds \(command) no/such.jsonl")
      #expect(run.status == 66)
      #expect(run.errors.contains("no/such.jsonl: No such file or directory"))
    }
  }

  @Test("Help, version and completions are printed and end well")
  func information() throws {
    #expect(try home.run("--version").output.hasPrefix("rounds "))
    for command in ["list", "show", "specialties", "check", "keys", "themes", "paths"] {
      let run = try home.run(command, "--help")
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: rounds \(command)"))
      #expect(try home.run("--help").output.contains(command))
    }
    for shell in ["bash", "zsh", "fish"] {
      let run = try home.run("--generate-completion-script", shell)
      #expect(run.status == 0)
      #expect(run.output.contains("specialties"))
    }
  }

  @Test("A reader who leaves early hears no complaint")
  func closedPipe() throws {
    let run = try home.shell("set -o pipefail; rounds list | true; rounds list | head -n 1")
    #expect(run.lines.count == 1)
    #expect(run.errors.isEmpty)
  }

  @Test("Output that cannot be written ends with 74 and says why")
  func fullDisk() throws {
    let run = try home.shell("rounds list > /dev/full")
    #expect(run.status == 74)
    #expect(run.errors.contains("No space left on device"))
  }

  @Test("Where there is no terminal to browse on, the list is printed")
  func notATerminal() throws {
    let list = try home.run("list", archive).output
    #expect(try home.run(archive).output == list)
    let dumb = try home.runOnTerminal(archive, environment: ["TERM": "dumb"])
    #expect(dumb.lines.first?.hasPrefix("ID") == true)
    #expect(try home.runOnTerminal(archive, environment: ["TERM": ""]).output == dumb.output)
  }

  @Test("Colours are as --color, NO_COLOR and CLICOLOR_FORCE say, in this order")
  func colors() throws {
    func isColored(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      let variables = environment.map { "\($0)='\($1)'" }.joined(separator: " ")
      let line = "TERM=xterm-256color \(variables) '\(CommandRun.program)' list a.jsonl"
      return try home.shell("\(line) \(arguments.joined(separator: " "))").output.contains(
        "\u{1B}[")
    }
    #expect(try isColored([]) == false)
    #expect(try isColored(["--color", "always"]))
    #expect(try isColored(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try isColored([], ["CLICOLOR_FORCE": "1"]))
    #expect(try isColored([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]) == false)
    #expect(try isColored(["--color", "never"], ["CLICOLOR_FORCE": "1"]) == false)
    #expect(try home.runOnTerminal("list", archive).output.contains("\u{1B}["))
    #expect(
      try home.runOnTerminal("list", archive, environment: ["NO_COLOR": "1"]).output
        .contains("\u{1B}[") == false)
  }
}
