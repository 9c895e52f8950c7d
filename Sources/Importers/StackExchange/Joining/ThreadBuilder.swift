import Forum

/// One thread in the making.
struct ThreadBuilder {
  let id: Int
  private let site: DumpSite
  private var names: [Int: String] = [:]
  private var votes: [Int: PostVotes] = [:]
  private var links: [Int: [PostLink]] = [:]
  private var head: Question?
  private var accepted: Int?
  private var answers: [Answer] = []
  /// Where each answer is, by its number.
  private var places: [Int: Int] = [:]
  /// Of the first answer.
  private var line = 0

  init(id: Int, site: DumpSite) {
    self.id = id
    self.site = site
  }

  /// Of a thread that is too large, it may be that nothing but names was taken.
  var hasPosts: Bool { head != nil || !answers.isEmpty }

  /// Where the first answer stands, if the question is missing.
  var orphanLine: Int? { head == nil ? line : nil }

  /// The accepted answer's number, where there is no such answer.
  var missingAccepted: Int? { accepted.flatMap { places[$0] == nil ? $0 : nil } }

  mutating func addName(_ name: String, of user: Int) { names[user] = name }

  mutating func addVotes(_ count: PostVotes, on post: Int) {
    votes[post, default: PostVotes()].add(count)
  }

  mutating func addLink(_ link: PostLink, from post: Int) {
    if links[post]?.contains(link) != true { links[post, default: []].append(link) }
  }

  /// False where such a post is there already.
  mutating func add(_ row: DumpRow, as part: ThreadPart, id: Int) -> Bool {
    switch part {
    case .question:
      guard head == nil else { return false }
      head = question(row)
      accepted = row.number(.acceptedAnswerId)
    case .answer:
      guard places[id] == nil else { return false }
      if answers.isEmpty { line = row.line }
      places[id] = answers.count
      answers.append(answer(row, id: id))
    case .comment: addComment(row)
    case .name, .votes, .link: break
    }
    return true
  }

  private mutating func addComment(_ row: DumpRow) {
    var comment = Comment(
      text: row.text(.text) ?? "", format: .markdown,
      author: person(row, .userId, .userDisplayName), date: row.date(.creationDate))
    comment.otherProperties = DumpProperties(ofComment: row).list
    if let place = row.number(.postId).flatMap({ places[$0] }) {
      answers[place].comments.append(comment)
    } else {
      head?.comments.append(comment)
    }
  }

  private func question(_ row: DumpRow) -> Question {
    let score = score(row, of: id)
    var question = Question(
      id: site.question(id), title: row.text(.title) ?? "Question \(id)",
      text: row.text(.body) ?? "", format: .html,
      author: person(row, .ownerUserId, .ownerDisplayName), date: row.date(.creationDate),
      keywords: row[.tags].map(tags) ?? [], declaredAnswerCount: row.count(.answerCount),
      votes: score.votes, downVotes: score.down)
    question.otherProperties = DumpProperties(row, links: links[id] ?? [], site).list
    return question
  }

  private func answer(_ row: DumpRow, id: Int) -> Answer {
    let score = score(row, of: id)
    var doctor: Doctor?
    if let person = person(row, .ownerUserId, .ownerDisplayName) {
      doctor = Doctor(id: person.id, name: person.name)
      doctor?.type = "Person"
    }
    var answer = Answer(
      id: site.answer(id), text: row.text(.body) ?? "", format: .html, votes: score.votes,
      downVotes: score.down, date: row.date(.creationDate), doctor: doctor,
      isAccepted: id == accepted)
    answer.otherProperties = DumpProperties(row, links: links[id] ?? [], site).list
    return answer
  }

  /// The accepted answer first, then those with more votes, then the older ones.
  func question() -> Question {
    var question =
      head
      ?? Question(
        id: site.question(id), title: "Question \(id) is not in this dump",
        text: "The dump has answers to it, but not the question itself.")
    question.answers = answers.enumerated().sorted { one, other in
      if one.element.isAccepted != other.element.isAccepted { return one.element.isAccepted }
      if one.element.votes != other.element.votes { return one.element.votes > other.element.votes }
      return one.offset < other.offset
    }.map(\.element)
    return question
  }

  /// Who wrote it: by the name they have now, or had when they were deleted.
  private func person(_ row: DumpRow, _ number: DumpColumn, _ name: DumpColumn) -> Person? {
    let name = row.text(name).flatMap { $0.isEmpty ? nil : $0 }
    guard let user = row.number(number) else { return name.map { Person(name: $0) } }
    return Person(id: site.user(user), name: names[user] ?? name ?? "user\(user)")
  }

  /// The score is the site's own; counted votes say how many of them are down votes.
  private func score(_ row: DumpRow, of post: Int) -> (votes: Int, down: Int) {
    let counted = votes[post] ?? PostVotes()
    let score = row.count(.score) ?? counted.up - counted.down
    return (score, max(counted.down, -score))
  }

  /// From `<a><b>`, or `|a|b|` as newer dumps have it.
  private func tags(_ bytes: UnsafeRawBufferPointer) -> [String] {
    let isBetween = { (byte: UInt8) in "<>|".utf8.contains(byte) }
    return bytes.split(whereSeparator: isBetween).map { String(decoding: $0, as: UTF8.self) }
  }
}
