/// The reader's own vote on an answer; no vote is `nil`.
package enum Vote: Int, Sendable {
  case up = 1
  case down = -1
}

/// What the vote widget shows for a count.
package struct VoteLabel: Equatable, Sendable, CustomStringConvertible {
  /// The label's own number: one more than the votes, as the site starts each answer at one.
  package let count: Int
  package let description: String

  /// `votes` as the archive counts them, with the reader's own vote added, and the sum of those of
  /// their group.
  package init(votes: Int, own: Vote? = nil, group: Int = 0) {
    let total = votes.addingReportingOverflow((own?.rawValue ?? 0) + group).partialValue
    count = total.addingReportingOverflow(1).partialValue
    description = total >= 0 ? "+\(count)" : "\(count)"
  }

  /// The label in at most six columns, as long as the votes are below 2³¹: "+22k" from 10,000 on.
  package var brief: String {
    let sign = count > 0 ? "+" : ""
    return switch count.magnitude {
    case ..<10_000: description
    case ..<10_000_000: "\(sign)\(count / 1000)k"
    default: "\(sign)\(count / 1_000_000)M"
    }
  }
}
