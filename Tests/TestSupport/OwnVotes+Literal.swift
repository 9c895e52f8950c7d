import Forum

extension OwnVotes {
  /// By question, then by answer.
  package init(_ votes: [String: [String: Vote]]) {
    self.init()
    for (question, answers) in votes {
      for (answer, vote) in answers { self[question: question, answer: answer] = vote }
    }
  }
}
