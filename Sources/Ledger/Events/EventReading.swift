import Glibc
import Parallel

/// A walk over a ledger's lines: while some are taken in, other threads take the next ones apart.
struct EventReading {
  private var end: Int
  private var isOver = false
  private var errands: [Errand<EventLines>] = []
  private let ahead = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// From a place on, which must be a line's first byte.
  init(from offset: Int) { end = offset }

  /// The next ones; nil at the end of the file.
  mutating func next(of file: borrowing LedgerFile) throws(LedgerError) -> EventLines? {
    while !isOver, errands.count < ahead, let lines = try FileLines(of: file, from: end) {
      end = lines.end
      // What is written to the end of a line meanwhile does not begin one.
      isOver = !lines.areWhole
      // The few lines that another program has added are not worth a thread.
      if errands.isEmpty, end >= file.size { return EventLines(lines) }
      errands.append(Errand { EventLines(lines) })
    }
    return errands.isEmpty ? nil : errands.removeFirst().value()
  }
}
