import Foundation

/// Makes questions in every shape that the format allows, as text.
package struct ArchiveGenerator {
  private var random: SeededGenerator
  private var count = 0

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  package mutating func archive(_ count: Int) -> [String] { (0..<count).map { _ in item() } }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func often() -> Bool { Int.random(in: 0..<10, using: &random) < 8 }

  private mutating func seldom() -> Bool { !often() }

  /// Mostly a bare question; sometimes in a page.
  private mutating func item() -> String {
    let question = question()
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return "{\"@type\":\"QAPage\",\"mainEntity\":\(question)}"
    case 1:
      return "{\"@context\":\"x\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"w\"},\(question)]}"
    case 2: return "{\"hasPart\":[\(question)],\"@type\":\"Dataset\",\"name\":\"set\"}"
    default: return question
    }
  }

  private mutating func question() -> String {
    count += 1
    var members: [String] = []
    if often() {
      members.append(
        "\"@type\":\(pick(["\"Question\"", "\"Question\"", "[\"Question\"]", "\"schema:Question\"", "\"https://schema.org/Question\"", "\"Person\""]))"
      )
    }
    if often() {
      members.append(
        "\"@id\":\(pick(["\"q\(count)\"", "\"q\(count)\"", "\"q\\u00e9\(count)\"", "\"\"", "null", "\(count)"]))"
      )
    }
    if often() { members.append("\"name\":\(text("title"))") }
    if often() { members.append("\"text\":\(text("text"))") }
    if often() { members.append("\"author\":\(person())") }
    members += dates()
    if seldom() { members.append("\"url\":\"https://example.org/\(count)\"") }
    if often() { members.append("\"answerCount\":\(number())") }
    members += votes()
    if seldom() { members.append("\"acceptedAnswer\":\(answers())") }
    if often() { members.append("\"suggestedAnswer\":\(answers())") }
    if seldom() { members.append("\"unknown\":{\"deep\":[1,{\"name\":\"no\"}]}") }
    if seldom() {
      members.append(
        pick(["\"upvoteCount\":9", "\"name\":\"again\"", "\"\\u006eame\":\"escaped\""]))
    }
    return "{\(members.shuffled(using: &random).joined(separator: pick([",", " , "])))}"
  }

  private mutating func dates() -> [String] {
    let dates = [
      "\"2012\"", "\"2012-03\"", "\"2012-03-04\"", "\"2012-03-04T09:30:00Z\"",
      "\"2012-03-04T09:30:00.123+02:00\"", "\"1969-12-31T23:59:59Z\"", "\"yesterday\"",
      "\"2012-13-01\"", "null", "7",
    ]
    return ["dateCreated", "datePublished"].filter { $0 == "dateCreated" ? often() : seldom() }
      .map { "\"\($0)\":\(pick(dates))" }
  }

  private mutating func votes() -> [String] {
    ["upvoteCount", "downvoteCount"].filter { _ in often() }.map { "\"\($0)\":\(number())" }
  }

  private mutating func number() -> String {
    pick([
      "0", "1", "4", "-3", "12", "\"7\"", "3.0", "2.9", "1e400", "-1e400", "4294967296", "null",
      "\"none\"", "true",
    ])
  }

  private mutating func text(_ word: String) -> String {
    pick([
      "\"\(word) \(count)\"", "\"\(word) \(count)\"", "\"\\\"\(word)\\\" \\u00e9\\n\(count)\"",
      "\" \(word)\"", "\"\"", "\" \"", "null", "\"\(word) 中文\"", "{\"@value\":\"\(word)\"}",
    ])
  }

  private mutating func person() -> String {
    pick(["\"ada\"", "{\"name\":\"ada\"}", "[{\"name\":\"ada\"},\"bob\"]", "null", "{}", "[]"])
  }

  private mutating func answers() -> String {
    let answers = (0..<Int.random(in: 0..<4, using: &random)).map { _ in answer() }
    return answers.count == 1 && seldom() ? answers[0] : "[\(answers.joined(separator: ","))]"
  }

  private mutating func answer() -> String {
    if seldom() { return pick(["\"just text\"", "null", "7", "{\"@id\":\"elsewhere\"}", "[]"]) }
    var members: [String] = []
    if often() { members.append("\"@id\":\"a\(Int.random(in: 0..<3, using: &random))\"") }
    if often() { members.append("\"text\":\(text("answer"))") }
    if often() { members.append("\"headline\":\(text("headline"))") }
    members += votes()
    if often() { members.append("\"author\":\(doctor())") }
    if seldom() { members.append("\"comment\":[{\"text\":\"thanks\",\"upvoteCount\":5}]") }
    if seldom() { members.append(pick(["\"text\":\"again\"", "\"identifier\":\"i\""])) }
    return "{\(members.joined(separator: ","))}"
  }

  private mutating func doctor() -> String {
    let specialty = pick([
      "\"Dermatologist\"", "\"dermatologists\"", "\"Plastic  Surgeon\"", "{\"name\":\"Dentist\"}",
      "[\"Dentist\",\"Plastic Surgeon\"]", "\"https://schema.org/Dermatology\"", "null", "\"\"",
    ])
    let doctor = "{\"name\":\"Dr \(pick(["A", "B", "C"]))\",\"medicalSpecialty\":\(specialty)}"
    return pick([doctor, doctor, doctor, "\"Dr Bare\"", "null", "[\(doctor),\"Dr Other\"]", "{}"])
  }
}
