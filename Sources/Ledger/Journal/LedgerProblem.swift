/// A line of a ledger that says nothing; it stays where it is.
package struct LedgerProblem: Equatable, Sendable, CustomStringConvertible {
  package let path: String
  /// From 1.
  package let line: Int
  /// From 1, in bytes.
  package let column: Int
  package let reason: String

  package var description: String { "\(path):\(line):\(column): warning: skipped: \(reason)" }
}
