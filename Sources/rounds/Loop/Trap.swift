import Glibc

/// A mistake made on purpose, in debug builds only: shows that the terminal survives one.
enum Trap {
  /// Indexes out of range where `ROUNDS_DEBUG_TRAP` is set.
  static func springIfAsked() {
    #if DEBUG
      guard getenv("ROUNDS_DEBUG_TRAP") != nil else { return }
      let nothing: [pid_t] = []
      _ = nothing[Int(getpid())]
    #endif
  }
}
