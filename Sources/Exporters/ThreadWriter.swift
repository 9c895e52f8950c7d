import Forum

/// Writes threads in one format, one after the other.
package protocol ThreadWriter {
  /// What stands before the first thread.
  mutating func begin() -> [UInt8]

  mutating func thread(_ question: Question) -> [UInt8]

  /// What stands behind the last one.
  mutating func end() -> [UInt8]
}

extension ThreadWriter {
  package mutating func begin() -> [UInt8] { [] }

  package mutating func end() -> [UInt8] { [] }
}
