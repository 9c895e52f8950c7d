/// Ids for the answers of one question that have none; the same content twice has two ids.
struct AnswerIDs {
  let question: String
  private var seen: [String: Int] = [:]

  init(question: String) { self.question = question }

  mutating func startOver() { seen = [:] }

  mutating func make(_ headline: String?, _ text: String?, _ doctor: String?) -> String {
    let id = ContentID(question, headline, text, doctor).text(prefix: "a-")
    seen[id, default: 0] += 1
    let count = seen[id, default: 1]
    return count == 1 ? id : "\(id)-\(count)"
  }
}
