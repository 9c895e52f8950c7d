/// A line of a ledger that says nothing; it stays where it is.
package struct LedgerProblem: Hashable, Sendable, CustomStringConvertible {
  package let path: String
  /// From 1.
  package let line: Int
  /// From 1, in bytes.
  package let column: Int
  package let reason: String

  /// With no more of the path than the file's name, for a narrow line.
  package var brief: String {
    "\(path.split(separator: "/").last ?? ""):\(line):\(column): skipped: \(reason)"
  }

  package var description: String { "\(path):\(line):\(column): warning: skipped: \(reason)" }
}
