import Forum
import Glibc

/// Where the time of an event comes from.
package struct LedgerClock: Sendable {
  package let now: @Sendable () -> ArchiveDate

  package init(now: @escaping @Sendable () -> ArchiveDate) {
    self.now = now
  }

  /// The machine's own clock.
  package static let system = LedgerClock {
    ArchiveDate(seconds: Int64(time(nil)), precision: .minute)
  }
}
