import Glibc

/// The calls of the system that can fail when a ledger is written; tests put others in their place.
///
/// Each gives -1 and sets `errno` where it fails, as the system's own do.
package struct SystemCalls: Sendable {
  package var write: @Sendable (Int32, UnsafeRawPointer, Int) -> Int
  /// Has the disk keep what was written.
  package var sync: @Sendable (Int32) -> Int32
  package var truncate: @Sendable (Int32, Int) -> Int32

  package static let system = SystemCalls(
    write: { Glibc.write($0, $1, $2) }, sync: { fdatasync($0) },
    truncate: { ftruncate($0, $1) })
}

/// A system call's result, the call repeated while a signal interrupts it.
func retried<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
