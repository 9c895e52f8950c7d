/// Something in an archive's file that a curator would want to mend.
package struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable {
    /// Part of the file could not be read.
    case error
    /// It was read, and mended or passed over.
    case warning
  }

  package let file: String
  /// From 1; 0 where the problem is the file's as a whole.
  package let line: Int
  /// From 1, in code points.
  package let column: Int
  package let severity: Severity
  package let message: String

  package init(file: String, line: Int, column: Int, severity: Severity, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }

  package var description: String {
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    return "\(place): \(severity.rawValue): \(message)"
  }
}
