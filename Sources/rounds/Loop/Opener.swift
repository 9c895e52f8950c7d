import Browser
import Glibc

/// Starts the reader's own program for addresses: `$BROWSER` where it names one, else `xdg-open`.
///
/// The address is an argument of its own, never part of a command line, and what the program
/// writes goes nowhere.
struct Opener {
  private let program: String

  /// POSIX_SPAWN_SETSID, which is newer than what the system's headers show.
  private static let newSession: Int32 = 0x80

  init() {
    let named = getenv("BROWSER").map { String(cString: $0) } ?? ""
    // A list of programs or a command line is somebody else's convention.
    let isProgram = !named.isEmpty && !named.contains { $0 == ":" || $0 == " " || $0 == "%" }
    program = isProgram ? named : "xdg-open"
  }

  /// Waits until the program has ended; gives what went wrong.
  func open(_ address: String) -> Message? {
    let schemes = ["http://", "https://", "mailto:"]
    guard schemes.contains(where: { address.lowercased().hasPrefix($0) }) else {
      return Message("Only http, https and mailto addresses are opened", .error)
    }
    var child = pid_t()
    let error = spawn(address, &child)
    guard error == 0 else {
      return Message("Cannot start \(program): \(String(cString: strerror(error)))", .error)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { return Message("\(program) could not open the address", .error) }
    return nil
  }

  /// In a session of its own, without this program's terminal, signal handlers and blocked signals.
  private func spawn(_ address: String, _ child: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | Opener.newSession
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let arguments = [strdup(program), strdup(address)]
    defer { for argument in arguments { free(argument) } }
    return posix_spawnp(&child, program, &actions, &attributes, arguments + [nil], environ)
  }
}
