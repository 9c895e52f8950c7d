import Forum
import JSON

extension Question {
  /// Reads a question from its JSON; nil where it is none.
  package init?(_ node: JSONNode) {
    var reader = QuestionReader()
    guard let question = reader.question(node) else { return nil }
    self = question
  }

  /// Gives it and its answers the ids that are made from their content, as they are where an archive
  /// has none.
  package mutating func identifyByContent() {
    id = ContentID(title: title, text: text, author: author, date: date).text(prefix: "q-")
    var ids = AnswerIDs(question: id)
    for place in answers.indices {
      let answer = answers[place]
      answers[place].id = ids.make(answer.headline, answer.text, answer.doctor?.name)
    }
  }
}
