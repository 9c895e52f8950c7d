import Forum
import Markup

/// A thread as lines of text: for a screen reader or a pipe, or as Markdown.
package struct ThreadText {
  package enum Form: Sendable {
    case plain, markdown
  }

  private let question: Question
  private let votes: OwnVotes
  private let form: Form
  private let showsSpoilers: Bool
  private var paragraphs: [String] = []

  /// With the reader's own votes counted in; `hint` says where the bytes can be seen of which not
  /// all are shown.
  package init(
    _ question: Question, votes: OwnVotes = OwnVotes(), _ form: Form, showsSpoilers: Bool = true,
    hint: String? = nil
  ) {
    self.showsSpoilers = showsSpoilers
    self.question = question
    self.votes = votes
    self.form = form
    addHead()
    for number in question.answers.indices { addAnswer(number) }
    let disclaimer = cleanLine(question.disclaimer ?? Question.usualDisclaimer)
    if form == .markdown { paragraphs.append("---") }
    if let hint, let note = question.controls.note { paragraphs.append("\(note); \(hint)") }
    paragraphs.append(escaped(disclaimer))
  }

  package var text: String { paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") }

  private mutating func addHead() {
    let authors = ([question.author].compactMap(\.self) + question.otherAuthors).map(\.name)
    addHeading(1, question.title)
    addFacts([
      ("Asked by", authors.joined(separator: ", ")), ("Date", question.date?.text ?? ""),
      ("Keywords", question.keywords.joined(separator: ", ")),
    ])
    paragraphs.append(written(question.text, question.format))
    for comment in question.comments { add(comment) }
    let here = question.answers.count
    let declared = max(question.declaredAnswerCount ?? 0, here)
    let some = declared == here ? "" : " (\(here) of \(declared) in this archive)"
    addHeading(2, "Doctor Answers \(declared)\(some)")
  }

  private mutating func addAnswer(_ number: Int) {
    let answer = question.answers[number]
    let place = "Answer \(number + 1) of \(question.answers.count)"
    addHeading(3, answer.headline.map { "\(place): \($0)" } ?? place)
    addFacts([("", answer.isAccepted ? "Accepted answer" : ""), ("Votes", votes(answer))])
    paragraphs.append(written(answer.text, answer.format))
    let doctors = [answer.doctor].compactMap(\.self) + answer.otherDoctors
    addFacts(doctors.flatMap(\.facts) + [("Date", answer.date?.text ?? "")])
    for comment in answer.comments { add(comment) }
  }

  private func votes(_ answer: Answer) -> String {
    let own = votes[question: question.id, answer: answer.id]
    let label = VoteLabel(votes: answer.votes, own: own).description
    switch own {
    case .up: return "\(label), you voted up"
    case .down: return "\(label), you voted down"
    case nil: return label
    }
  }

  private mutating func add(_ comment: Comment) {
    let facts = [comment.author?.name, comment.date?.text].compactMap(\.self)
    let from = facts.isEmpty ? "Comment" : "Comment: \(facts.joined(separator: ", "))"
    let text = written(comment.text, comment.format)
    switch form {
    case .plain: paragraphs.append("\(cleanLine(from))\n\(text)")
    case .markdown:
      let lines = "*\(escaped(cleanLine(from)))*\n\n\(text)".split(
        separator: "\n", omittingEmptySubsequences: false)
      paragraphs.append(lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n"))
    }
  }

  private mutating func addHeading(_ level: Int, _ title: String) {
    let mark = form == .markdown ? String(repeating: "#", count: level) + " " : ""
    paragraphs.append(mark + escaped(cleanTitle(title)))
  }

  /// One fact a line; those without a value are left out.
  private mutating func addFacts(_ facts: [(name: String, value: String)]) {
    let lines = facts.compactMap { name, value -> String? in
      let value = cleanLine(value)
      if value.isEmpty { return nil }
      let text = name.isEmpty ? value : "\(name): \(value)"
      return form == .markdown ? "- \(escaped(text))" : text
    }
    paragraphs.append(lines.joined(separator: "\n"))
  }

  private mutating func written(_ text: String, _ format: TextFormat) -> String {
    DocumentText(Document(text, format: format), form, showsSpoilers: showsSpoilers).text
  }

  private func escaped(_ text: String) -> String {
    form == .markdown ? MarkdownEscaping.line(text) : text
  }
}

extension Doctor {
  fileprivate var facts: [(name: String, value: String)] {
    let name = [name, credentials ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let specialties = specialties.map(\.name).joined(separator: ", ")
    let place = [city ?? "", specialties].filter { !$0.isEmpty }.joined(separator: " ")
    let stars = rating?.stars.map { "\(($0 * 10).rounded() / 10) of 5 stars" }
    let reviews = rating?.reviewCount.map { $0 == 1 ? "1 review" : "\($0) reviews" }
    return [
      ("Doctor", name), ("", place),
      ("Rating", [stars, reviews].compactMap(\.self).joined(separator: ", ")),
    ]
  }
}
