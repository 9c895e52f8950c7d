import Archive
import Forum
import JSON

extension Topic {
  /// The topic as a thread; addresses that make its ids are those within the forum.
  var thread: Question {
    let first = question
    let title = title ?? sortedPosts.lazy.compactMap(\.topicTitle).first ?? "Topic \(id)"
    var thread = Question(
      id: "t/\(id)", title: title, text: first?.text ?? Topic.missingQuestion,
      format: first?.format ?? .plain, author: first?.author.map(Person.init(_:)),
      date: first?.date ?? date, keywords: keywords, declaredAnswerCount: declaredAnswerCount,
      votes: first?.votes ?? 0, answers: answers.map(answer))
    thread.comments = first?.comments ?? []
    let states = states + (first?.marks.map(\.rawValue) ?? [])
    thread.otherProperties = states.isEmpty ? [] : [Property(states: states)]
    return thread
  }

  static let missingQuestion = "The question itself is not among the files this was made from."

  /// Says in the run what of the topic the thread does not have.
  func noteLosses(in run: ImportRun) {
    let actions = posts.values.count { $0.kind == .smallAction }
    if actions > 0 { run.leaveOut("small action", count: actions) }
    if repeats > 0 { run.leaveOut("repeated post", count: repeats) }
    guard question == nil else { return }
    run.note(
      Problem(
        file: file, line: 0, column: 0, severity: .warning,
        message: "topic \(id) has no first post here; import \(id).json along with it"))
  }

  private func answer(_ post: TopicPost) -> Answer {
    var answer = Answer(
      id: "p/\(post.id)", headline: headline(of: post), text: post.text, format: post.format,
      votes: post.votes, date: post.date, doctor: post.author.map(Doctor.init(_:)),
      isAccepted: post.isAccepted || acceptedNumbers.contains(post.number),
      comments: post.comments)
    if let parent = parent(of: post) {
      answer.otherProperties.append(
        Property("parentItem") { $0.object { $0.member("@id", "p/\(parent.id)") } })
    }
    if !post.marks.isEmpty {
      answer.otherProperties.append(Property(states: post.marks.map(\.rawValue)))
    }
    return answer
  }

  private func parent(of post: TopicPost) -> TopicPost? {
    post.parent.flatMap { self.post(numbered: $0.number) }
  }

  /// Posts have no headlines: theirs say what a reader has to know before reading.
  private func headline(of post: TopicPost) -> String? {
    var parts: [String] = []
    for mark in post.marks {
      switch mark {
      case .hidden: parts.append("hidden")
      case .deleted: parts.append("deleted")
      case .deletedByAuthor: parts.append("deleted by its author")
      }
    }
    switch post.kind {
    case .moderatorNote: parts.append("a moderator's note")
    case .whisper: parts.append("a whisper among staff")
    case .regular, .smallAction: break
    }
    if let asked = post.parent {
      let author = parent(of: post)?.author?.name ?? asked.author
      parts.append("in reply to \(author ?? "post \(asked.number)")")
    }
    if parts.isEmpty, post.text.allSatisfy(\.isWhitespace) { parts.append("an empty post") }
    let line = parts.joined(separator: ", ")
    return line.isEmpty ? nil : line.prefix(1).uppercased() + line.dropFirst()
  }
}

extension Property {
  /// What became of a question or an answer.
  fileprivate init(states: [String]) {
    self.init("creativeWorkStatus") { writer in
      if states.count == 1 { return writer.string(states[0]) }
      writer.array { array in states.forEach { array.string($0) } }
    }
  }
}

extension Person {
  fileprivate init(_ author: PostAuthor) {
    self.init(id: author.id, name: author.name)
    if let honours = author.honours {
      otherProperties = [Property("honorificSuffix") { $0.string(honours) }]
    }
  }
}

extension Doctor {
  fileprivate init(_ author: PostAuthor) {
    self.init(id: author.id, name: author.name, credentials: author.honours)
    type = "Person"
  }
}
