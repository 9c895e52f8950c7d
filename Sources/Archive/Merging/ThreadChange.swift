import Forum

/// What became of one thread between two archives.
package enum ThreadChange: Equatable, Sendable {
  case new(Question)
  case gone(Question)
  case changed(ThreadEdit)
}

/// How a thread that both archives have differs between them.
package struct ThreadEdit: Equatable, Sendable {
  package let id: String
  /// As it is now.
  package let title: String
  /// The parts that were edited, as the archive's format names them.
  package let edited: [String]
  /// Where they moved.
  package let votes: VoteMove?
  package let answers: [AnswerChange]

  /// Nil where nothing differs.
  init?(from old: Question, to new: Question) {
    id = new.id
    title = new.title
    edited =
      Edits(old, new)
      .add("name", \.title).add("text", \.text).add("encodingFormat", \.format)
      .add("author", \.author).add("author", \.otherAuthors).add("dateCreated", \.date)
      .add("keywords", \.keywords).add("answerCount", \.declaredAnswerCount)
      .add("usageInfo", \.disclaimer).add("comment", \.comments)
      .add(properties: old.otherProperties, new.otherProperties).names
    votes = VoteMove(from: old.votes, to: new.votes)
    answers = AnswerChange.changes(from: old.answers, to: new.answers)
    if edited.isEmpty, votes == nil, answers.isEmpty { return nil }
  }
}

/// What became of one answer.
package enum AnswerChange: Equatable, Sendable {
  case new(Answer)
  case gone(Answer)
  case changed(id: String, edited: [String], votes: VoteMove?)

  static func changes(from old: [Answer], to new: [Answer]) -> [AnswerChange] {
    let before = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    let now = Set(new.map(\.id))
    return new.compactMap { answer in
      guard let former = before[answer.id] else { return .new(answer) }
      return change(from: former, to: answer)
    } + old.filter { !now.contains($0.id) }.map(AnswerChange.gone)
  }

  private static func change(from old: Answer, to new: Answer) -> AnswerChange? {
    let edited = Edits(old, new)
      .add("headline", \.headline).add("text", \.text).add("encodingFormat", \.format)
      .add("author", \.doctor).add("author", \.otherDoctors).add("dateCreated", \.date)
      .add("acceptedAnswer", \.isAccepted).add("comment", \.comments)
      .add(properties: old.otherProperties, new.otherProperties).names
    let votes = VoteMove(from: old.votes, to: new.votes)
    if edited.isEmpty, votes == nil { return nil }
    return .changed(id: new.id, edited: edited, votes: votes)
  }
}

/// A count of votes before and now.
package struct VoteMove: Equatable, Sendable {
  package let from: Int
  package let to: Int

  /// Nil where they are the same.
  init?(from: Int, to: Int) {
    if from == to { return nil }
    self.from = from
    self.to = to
  }
}

/// Which parts of two versions differ.
private struct Edits<Value> {
  private let old: Value
  private let new: Value
  private(set) var names: [String] = []

  init(_ old: Value, _ new: Value) {
    self.old = old
    self.new = new
  }

  func add<Part: Equatable>(_ name: String, _ part: KeyPath<Value, Part>) -> Edits {
    old[keyPath: part] == new[keyPath: part] ? self : adding(name)
  }

  /// Where the archives come from is no edit.
  func add(properties old: [Property], _ new: [Property]) -> Edits {
    let (before, now) = (Set(old), Set(new))
    let names = before.symmetricDifference(now).map(\.name).filter { $0 != "isPartOf" }
    return Set(names).sorted().reduce(self) { $0.adding($1) }
  }

  private func adding(_ name: String) -> Edits {
    guard !names.contains(name) else { return self }
    var more = self
    more.names.append(name)
    return more
  }
}
