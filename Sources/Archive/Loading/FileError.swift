import Glibc

/// A file that cannot be used, and what the system said of it.
package struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  package let path: String
  /// What was tried, as in “open it”.
  package let action: String
  /// The system's `errno`.
  package let code: Int32

  package init(path: String, action: String, code: Int32) {
    self.path = path
    self.action = action
    self.code = code
  }

  package var message: String { "cannot \(action): \(String(cString: strerror(code)))" }

  package var description: String { "\(path): \(message)" }
}
