import Forum
import JSON

/// The last event of each kind on each thread and answer: the ones that stand.
///
/// Later is what has the later moment. Events of one moment are told apart by their voters and then
/// by their bytes, so that every reader of the same lines comes to the same end, in whatever order
/// they lie; only events of older versions, whose moments are whole seconds, go by their order.
struct Winners: Sendable {
  private var votes = AnswerTable<Place>()
  private var bookmarks = AnswerTable<Place>()
  private var notes = AnswerTable<Place>()

  /// Where in the file a line lies, and its rank among others.
  struct Place: Sendable {
    let rank: Int64
    let offset: Int
    let length: Int
    /// Of a vote, as a number.
    let vote: Int8
  }

  /// The votes that stand.
  var standingVotes: OwnVotes { OwnVotes(votes.mapValues(\.vote)) }

  /// Makes room for so many votes.
  mutating func reserve(_ count: Int) { votes.reserve(count) }

  /// Tells of what a line a few lines later is about.
  func expect(_ key: AnswerKey) { votes.expect(key) }

  /// Whether the event stands now; `bytes` gives an earlier line, where two are of one moment.
  mutating func admit(
    _ event: EventHead, _ line: FileLine, bytes: (Place) -> [UInt8]?
  ) -> Bool {
    let place = Place(
      rank: event.at.rank, offset: line.offset, length: line.bytes.count,
      vote: event.vote)
    switch event.kind {
    case .vote: return Winners.admit(event, line, place, in: &votes, bytes)
    case .bookmark: return Winners.admit(event, line, place, in: &bookmarks, bytes)
    case .note: return Winners.admit(event, line, place, in: &notes, bytes)
    // What was read stays read: the order of such events means nothing.
    case .read: return true
    }
  }

  private static func admit(
    _ event: EventHead, _ line: FileLine, _ place: Place, in table: inout AnswerTable<Place>,
    _ bytes: (Place) -> [UInt8]?
  ) -> Bool {
    var isAdmitted = true
    table.update(event.key, from: place) { standing in
      if standing.offset == place.offset { return }
      isAdmitted = standing.rank < place.rank
      if standing.rank == place.rank {
        isAdmitted =
          !event.at.isExact
          || bytes(standing).map { isLater(line, than: $0) } ?? true
      }
      if isAdmitted { standing = place }
    }
    return isAdmitted
  }

  private static func isLater(_ line: FileLine, than earlier: [UInt8]) -> Bool {
    earlier.withUnsafeBufferPointer { earlier in
      guard let event = try? EventLine(line.bytes), let other = try? EventLine(earlier) else {
        return true
      }
      let (voter, otherVoter) = (event.voter?.text ?? "", other.voter?.text ?? "")
      if voter != otherVoter {
        return otherVoter.utf8.lexicographicallyPrecedes(voter.utf8)
      }
      return earlier.lexicographicallyPrecedes(line.bytes)
    }
  }
}
