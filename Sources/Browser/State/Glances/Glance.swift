import Archive
import Drawing
import Forum

/// What the list shows of a thread that only the thread itself tells, read once while it is in view.
struct Glance: Sendable {
  private let question: String
  /// Each answer's id and votes.
  let answers: [(id: String, votes: Int)]
  /// Where it has what is searched for.
  let excerpt: Excerpt?

  init(_ question: Question, _ query: SearchQuery?) {
    self.question = question.id
    answers = question.answers.map { ($0.id, $0.votes) }
    excerpt = query.flatMap { Excerpt(of: $0, in: question) }
  }

  /// The best label among the answers, with the reader's own votes counted in.
  func topVote(_ own: OwnVotes, _ group: GroupVotes? = nil) -> VoteLabel? {
    answers.map { answer in
      VoteLabel(
        votes: answer.votes, own: own[question: question, answer: answer.id],
        group: group?.sum(question: question, answer: answer.id) ?? 0)
    }
    .max { $0.count < $1.count }
  }
}

/// The glances at the threads that are in view.
struct Glances: Sendable {
  /// What the excerpts are of.
  private var text: String?
  private var byRow: [Int32: Glance] = [:]

  subscript(row: Int32) -> Glance? { byRow[row] }

  /// Keeps those of `rows`, and has the others made.
  mutating func show(_ rows: some Sequence<Int32>, of text: String?, make: (Int32) -> Glance) {
    let old = text == self.text ? byRow : [:]
    self.text = text
    byRow = [:]
    for row in rows { byRow[row] = old[row] ?? make(row) }
  }
}

extension State {
  /// Whether there are votes that the index does not know of.
  private var hasVotes: Bool { !votes.isEmpty || group?.isEmpty == false }

  /// Reads the threads that came into view in the list, where it shows more than the index knows.
  mutating func prepareGlances() {
    let layout = self.layout
    let searched = search?.isListed == true ? search : nil
    guard layout.list != nil, layout.itemHeight > 1, searched != nil || hasVotes else {
      return glances = Glances()
    }
    let rows = list.rows.dropFirst(list.top).prefix(layout.visibleThreads)
    let (index, open) = (index, openThread)
    glances.show(rows, of: searched?.text) { row in
      Glance(
        open?.row == Int(row)
          ? open?.question ?? index.question(Int(row)) : index.question(Int(row)),
        searched?.query)
    }
  }
}
