import Forum
import Glibc
import JSON

/// The lines of some ledgers as a set, in the order of their moments: uniting such sets in any order
/// and any number of times gives the same one.
package struct LedgerLines: Equatable, Sendable {
  /// Later is larger; each line once.
  private(set) var lines: [Line] = []

  /// An event's line, and what it is ordered by.
  struct Line: Sendable {
    /// Without its newline.
    let bytes: [UInt8]
    let rank: Int64
    /// Which it is of its file's lines that tell no fraction of the same second.
    let sequence: Int
    let voter: String
    /// What it is about; nil where this version does not know.
    let subject: Subject?
  }

  /// What someone says something about: of several events on one subject, the last stands.
  struct Subject: Hashable, Sendable {
    let kind: EventLine.Kind
    let key: AnswerKey
    let voter: String
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

  /// The events that stand: of each thread and answer the last one of each kind.
  package var standingEvents: [LedgerEvent] {
    let isLast = areLast { Subject(kind: $0.kind, key: $0.key, voter: "") }
    return zip(lines, isLast).compactMap { $1 ? LedgerEvent(line: $0.bytes) : nil }
  }

  /// What is worth keeping: the last event of each voter on each subject, for one's votes may stand
  /// beside another's, and all that this version does not know.
  package var standing: LedgerLines {
    var standing = LedgerLines()
    standing.lines = zip(lines, areLast { $0 }).compactMap { line, isLast in
      isLast || line.subject == nil ? line : nil
    }
    return standing
  }

  /// Of each line, whether it is the last of those on what `group` takes for one subject.
  private func areLast(_ group: (Subject) -> Subject) -> [Bool] {
    var places: [Subject: Int] = [:]
    for (place, line) in lines.enumerated() {
      if let subject = line.subject { places[group(subject)] = place }
    }
    var areLast = [Bool](repeating: false, count: lines.count)
    for place in places.values { areLast[place] = true }
    return areLast
  }

  /// The events of it that this version knows.
  package var events: [LedgerEvent] { lines.compactMap { LedgerEvent(line: $0.bytes) } }

  /// What it comes to.
  package var record: OwnRecord {
    var record = OwnRecord()
    for event in standingEvents { record.take(event.deed) }
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
    let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var found = Set<Line>(minimumCapacity: all.count)
    var sequences: [Int64: Int] = [:]
    for (number, line) in all.enumerated() {
      let line = Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      if line.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
      do throws(UnreadableLine) { found.update(with: try Line(line, &sequences)) } catch {
        unreadable(number + 1, line, error.reason)
      }
    }
    lines = found.sorted()
  }

  /// The union of some files; one that is not there is an error. What is no event is given to
  /// `unreadable`.
  ///
  /// Where a line of an older version tells no fraction of its second, it gets one that keeps the order
  /// of its file: lines of several files have no other order.
  package static func reading(
    _ paths: [String], unreadable: (_ path: String, _ line: Int, String) -> Void = { _, _, _ in }
  ) throws(LedgerError) -> LedgerLines {
    var union = LedgerLines()
    for path in paths {
      let file = try LedgerFile(path: path, flags: O_RDONLY)
      let bytes = try file.bytes(at: 0, count: file.size)
      union.formUnion(bytes) { line, reason in unreadable(path, line, reason) }
    }
    return union
  }

  /// Takes in what a file has; what is no event is given to `unreadable`.
  package mutating func formUnion(
    _ bytes: [UInt8], unreadable: (_ line: Int, String) -> Void = { _, _ in }
  ) {
    formUnion(LedgerLines(bytes) { line, _, reason in unreadable(line, reason) }.exact)
  }

  var exact: LedgerLines {
    var exact = LedgerLines()
    exact.lines = Set(lines.map(\.exact)).sorted()
    return exact
  }
}

extension LedgerLines.Line: Hashable {
  static func == (one: LedgerLines.Line, other: LedgerLines.Line) -> Bool {
    one.bytes == other.bytes
  }

  /// Of all bytes at once: an array would give them one by one.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension LedgerLines.Line: Comparable {
  /// `sequences` are how many lines without a fraction there were of each second.
  fileprivate init(_ bytes: [UInt8], _ sequences: inout [Int64: Int]) throws(UnreadableLine) {
    self.bytes = bytes
    let (moment, voter, subject) = try bytes.withUnsafeBufferPointer {
      (buffer) throws(UnreadableLine) in
      let event = try EventLine(buffer)
      let voter = event?.voter?.text ?? ""
      let subject = event.map { LedgerLines.Subject(kind: $0.kind, key: $0.key, voter: voter) }
      return (event?.at ?? .unknown, voter, subject)
    }
    (rank, self.voter, self.subject) = (moment.rank, voter, subject)
    sequence = moment.isExact ? 0 : sequences[rank, default: 0]
    if !moment.isExact { sequences[rank, default: 0] += 1 }
  }

  /// With a fraction of the second in its time, if it has a time without.
  fileprivate var exact: LedgerLines.Line {
    let line = bytes.withUnsafeBufferPointer { buffer -> [UInt8]? in
      guard let members = try? EventMembers(buffer), let start = buffer.baseAddress else {
        return nil
      }
      let fraction = Int64(min(sequence, 999_999))
      guard let at = members.at else {
        // Of no moment is of the first one.
        guard let brace = buffer.firstIndex(of: UInt8(ascii: "{")), subject != nil else {
          return nil
        }
        let member = "\"at\":\"\(Moment(microseconds: fraction).text)\","
        return buffer[...brace] + Array(member.utf8) + buffer[(brace + 1)...]
      }
      guard let moment = Moment(at.bytes), !moment.isExact else { return nil }
      let exact = Moment(microseconds: moment.microseconds + fraction)
      let place = at.start - start
      return buffer[..<place] + Array(exact.text.utf8) + buffer[(place + at.count)...]
    }
    var sequences: [Int64: Int] = [:]
    return line.flatMap { try? LedgerLines.Line($0, &sequences) } ?? self
  }

  package static func < (one: LedgerLines.Line, other: LedgerLines.Line) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.sequence != other.sequence { return one.sequence < other.sequence }
    if one.voter != other.voter {
      return one.voter.utf8.lexicographicallyPrecedes(other.voter.utf8)
    }
    return one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
