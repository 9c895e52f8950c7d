/// The vote widgets among a page's answers: where each answer begins.
struct VoteLines {
  /// The places of the lines, with what they show.
  private(set) var all: [(place: Int, votes: Int)] = []

  /// Of a page's lines below “Doctor Answers”.
  ///
  /// All widgets of a page are alike, so that a number in a text is no widget where the others are
  /// templates. Numbers without a sign are widgets only where the page has no other ones.
  init(in section: PageLines) {
    var found: [(place: Int, line: VoteLine)] = []
    for place in section.indices {
      let line = section[place]
      guard !line.isBlank, let vote = VoteLine(section.bytes[line.ink..<line.end]) else { continue }
      found.append((place, vote))
    }
    let first =
      found.first { $0.line == .template }
      ?? found.first { if case .label(let number, true) = $0.line { number != 0 } else { false } }
      ?? found.first
    guard let first else { return }
    all = found.filter { first.line.isLike($0.line) }.map { ($0.place, $0.line.votes) }
  }
}
