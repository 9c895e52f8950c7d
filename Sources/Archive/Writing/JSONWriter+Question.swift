import Forum
import JSON

extension JSONWriter {
  /// A question in the archive's own format; `ownVotes` are the reader's, written as
  /// `myVote` where given.
  package mutating func question(_ question: Question, ownVotes: OwnVotes? = nil) {
    let ownVote = ownVotes.map { votes in
      { (answer: Answer) in votes[question: question.id, answer: answer.id] }
    }
    object {
      $0.type("Question")
      $0.member("@id", question.id)
      $0.member("name", question.title)
      $0.text(question.text, question.format)
      $0.people([question.author].compactMap { $0 } + question.otherAuthors)
      $0.member("dateCreated", question.date?.iso8601)
      if !question.keywords.isEmpty {
        $0.key("keywords")
        $0.array { array in question.keywords.forEach { array.string($0) } }
      }
      $0.member("answerCount", question.declaredAnswerCount)
      $0.votes(question.votes, down: question.downVotes)
      $0.member("usageInfo", question.disclaimer)
      $0.answers("acceptedAnswer", question.answers.filter(\.isAccepted), ownVote)
      $0.answers("suggestedAnswer", question.answers.filter { !$0.isAccepted }, ownVote)
      $0.comments(question.comments)
      $0.others(question.otherProperties)
    }
  }

  private mutating func answers(_ key: String, _ answers: [Answer], _ ownVote: ((Answer) -> Vote?)?)
  {
    guard !answers.isEmpty else { return }
    self.key(key)
    array { array in
      for answer in answers { array.answer(answer, ownVote) }
    }
  }

  private mutating func answer(_ answer: Answer, _ ownVote: ((Answer) -> Vote?)?) {
    object {
      $0.type("Answer")
      $0.member("@id", answer.id)
      $0.member("headline", answer.headline)
      $0.text(answer.text, answer.format)
      $0.votes(answer.votes, down: answer.downVotes)
      if let ownVote { $0.member("myVote", ownVote(answer)?.rawValue ?? 0) }
      $0.member("dateCreated", answer.date?.iso8601)
      $0.doctors([answer.doctor].compactMap { $0 } + answer.otherDoctors)
      $0.comments(answer.comments)
      $0.others(answer.otherProperties)
    }
  }

  private mutating func comments(_ comments: [Comment]) {
    guard !comments.isEmpty else { return }
    key("comment")
    array { array in comments.forEach { array.comment($0) } }
  }

  private mutating func comment(_ comment: Comment) {
    object {
      $0.type("Comment")
      $0.text(comment.text, comment.format)
      $0.people([comment.author].compactMap { $0 })
      $0.member("dateCreated", comment.date?.iso8601)
      $0.others(comment.otherProperties)
    }
  }

  private mutating func people(_ people: [Person]) {
    oneOrMore("author", people) { writer, person in
      writer.object {
        $0.type(person.type ?? "Person")
        $0.member("@id", person.id)
        $0.member("name", person.name)
        $0.others(person.otherProperties)
      }
    }
  }

  private mutating func doctors(_ doctors: [Doctor]) {
    oneOrMore("author", doctors) { $0.doctor($1) }
  }

  private mutating func doctor(_ doctor: Doctor) {
    object {
      let others = doctor.otherProperties
      $0.type(doctor.type ?? "Physician")
      $0.member("@id", doctor.id)
      $0.member("name", doctor.name)
      $0.member("honorificSuffix", doctor.credentials)
      $0.oneOrMore("medicalSpecialty", doctor.specialties) { $0.string($1.name) }
      if let city = doctor.city, !others.contains(where: { $0.name == "address" }) {
        $0.key("address")
        $0.object {
          $0.type("PostalAddress")
          $0.member("addressLocality", city)
        }
      }
      if let rating = doctor.rating, !others.contains(where: { $0.name == "aggregateRating" }) {
        $0.rating(rating)
      }
      $0.others(others)
    }
  }

  private mutating func rating(_ rating: Rating) {
    key("aggregateRating")
    object {
      $0.type("AggregateRating")
      if let stars = rating.stars {
        $0.key("ratingValue")
        $0.double(stars)
      }
      $0.member("reviewCount", rating.reviewCount)
    }
  }

  private mutating func others(_ properties: [Property]) {
    for property in properties {
      key(property.name)
      json(property.json)
    }
  }

  /// One value bare, several as an array, none not at all.
  private mutating func oneOrMore<Value>(
    _ key: String, _ values: [Value], _ write: (inout JSONWriter, Value) -> Void
  ) {
    guard let first = values.first else { return }
    self.key(key)
    guard values.count > 1 else { return write(&self, first) }
    array { array in values.forEach { write(&array, $0) } }
  }

  private mutating func votes(_ votes: Int, down: Int) {
    member("upvoteCount", votes + down)
    if down > 0 { member("downvoteCount", down) }
  }

  private mutating func type(_ name: String) { member("@type", name) }

  private mutating func text(_ text: String, _ format: TextFormat) {
    guard !text.isEmpty else { return }
    member("text", text)
    if format != .plain { member("encodingFormat", format.rawValue) }
  }

  package mutating func member(_ key: String, _ text: String?) {
    guard let text else { return }
    self.key(key)
    string(text)
  }

  package mutating func member(_ key: String, _ number: Int?) {
    guard let number else { return }
    self.key(key)
    int(number)
  }
}

extension Property {
  /// A value that is written now.
  package init(_ name: String, _ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    write(&writer)
    self.init(name: name, json: String(decoding: writer.bytes, as: UTF8.self))
  }
}
