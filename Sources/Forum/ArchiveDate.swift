/// A moment as an archive gives it, with no more precision than it has.
package struct ArchiveDate: Hashable, Sendable {
  package enum Precision: UInt8, Sendable {
    case year, month, day, minute
  }

  /// Since 1970-01-01T00:00:00Z, at the start of what `precision` names.
  package let seconds: Int64
  package let precision: Precision

  package init(seconds: Int64, precision: Precision) {
    self.seconds = seconds
    self.precision = precision
  }
}

extension ArchiveDate: Comparable {
  package static func < (one: ArchiveDate, other: ArchiveDate) -> Bool {
    (one.seconds, one.precision.rawValue) < (other.seconds, other.precision.rawValue)
  }
}
