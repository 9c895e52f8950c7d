import Forum
import Glibc
import JSON

/// The lines of some ledgers as a set, in the order of their moments: uniting such sets in any order
/// and any number of times gives the same one.
package struct LedgerLines: Equatable, Sendable {
  /// Later is larger; each line once.
  private(set) var lines: [Line] = []

  /// An event's line, and what it is ordered by.
  struct Line: Hashable, Sendable {
    /// Without its newline.
    let bytes: [UInt8]
    let rank: Int64
    let voter: String
    /// What it is about; nil where this version does not know.
    let subject: Subject?
  }

  /// What an event says something about: of several on one subject, the last stands.
  struct Subject: Hashable, Sendable {
    let kind: EventLine.Kind
    let key: AnswerKey
  }

  package init() {}

  package var count: Int { lines.count }

  package mutating func formUnion(_ other: LedgerLines) {
    lines = Set(lines).union(other.lines).sorted()
  }

  package func subtracting(_ other: LedgerLines) -> LedgerLines {
    let known = Set(other.lines)
    var rest = LedgerLines()
    rest.lines = lines.filter { !known.contains($0) }
    return rest
  }

  /// Only the events that stand, and all that this version does not know.
  package var standing: LedgerLines {
    var last: [Subject: Line] = [:]
    for line in lines { if let subject = line.subject { last[subject] = line } }
    var standing = LedgerLines()
    standing.lines = lines.filter { line in line.subject.map { last[$0] == line } ?? true }
    return standing
  }

  /// The events of it that this version knows.
  package var events: [LedgerEvent] { lines.compactMap { LedgerEvent(line: $0.bytes) } }

  /// What it comes to.
  package var record: OwnRecord {
    var record = OwnRecord()
    for event in standing.events { record.take(event.deed) }
    return record
  }

  /// As a file has them.
  package var bytes: [UInt8] { lines.flatMap { $0.bytes + [UInt8(ascii: "\n")] } }
}

extension LedgerLines {
  /// Of a file's bytes; what is no event is passed over, and given to `unreadable`.
  package init(
    _ bytes: [UInt8], unreadable: (_ line: Int, [UInt8], String) -> Void = { _, _, _ in }
  ) {
    var found = Set<Line>()
    let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in all.enumerated() {
      let line = Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      if line.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
      do throws(UnreadableLine) { found.insert(try Line(line)) } catch {
        unreadable(number + 1, line, error.reason)
      }
    }
    lines = found.sorted()
  }

  /// The union of some files; one that is not there is an error.
  package static func reading(_ paths: [String]) throws(LedgerError) -> LedgerLines {
    var union = LedgerLines()
    for path in paths {
      let file = try LedgerFile(path: path, flags: O_RDONLY)
      union.formUnion(LedgerLines(try file.bytes(at: 0, count: file.size)))
    }
    return union
  }
}

extension LedgerLines.Line: Comparable {
  fileprivate init(_ bytes: [UInt8]) throws(UnreadableLine) {
    self.bytes = bytes
    var event: EventLine?
    (rank, voter, subject) = try bytes.withUnsafeBufferPointer {
      (buffer) throws(UnreadableLine) in
      event = try EventLine(buffer)
      return (
        event?.at.rank ?? 0, event?.voter?.text ?? "",
        event.map { LedgerLines.Subject(kind: $0.kind, key: $0.key) }
      )
    }
  }

  package static func < (one: LedgerLines.Line, other: LedgerLines.Line) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.voter != other.voter {
      return one.voter.utf8.lexicographicallyPrecedes(other.voter.utf8)
    }
    return one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
