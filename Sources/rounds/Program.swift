import ArgumentParser
import Glibc

/// The program: reads the arguments, runs the command they name and ends with its status.
@main
enum Program {
  static func main() {
    // A file that must not grow is an error to tell of, and no reason to end.
    signal(SIGXFSZ, SIG_IGN)
    let environment = Environment.current()
    let status = run(Array(CommandLine.arguments.dropFirst()), in: environment)
    exit(status.rawValue)
  }

  private static func run(_ arguments: [String], in environment: Environment) -> Status {
    let output = Output(descriptor: STDOUT_FILENO)
    do {
      let status = try command(from: arguments, printingTo: output)?
        .run(in: environment, to: output)
      try output.flush()
      return status ?? .fine
    } catch {
      if error.status == .fine { return .fine }
      try? output.flush()
      error.print()
      return error.status
    }
  }

  /// The command the arguments name; help, version and completions are printed at once.
  private static func command(
    from arguments: [String], printingTo output: Output
  ) throws(Failure) -> (any RoundsCommand)? {
    let reply: any Error
    do {
      var command = try RoundsProgram.parseAsRoot(arguments)
      if let command = command as? any RoundsCommand { return command }
      try command.run()
      return nil
    } catch { reply = error }
    guard RoundsProgram.exitCode(for: reply) == .success else { throw Failure(usage: reply) }
    try output.print(RoundsProgram.fullMessage(for: reply))
    return nil
  }
}
