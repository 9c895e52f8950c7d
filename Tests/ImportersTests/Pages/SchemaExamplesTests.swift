import Archive
import Forum
import Foundation
import Importers
import TestSupport
import Testing

@Suite("schema.org's own examples")
struct SchemaExamplesTests {
  private static let file = "html/schemaorg/data/releases/30.0/schemaorg-all-examples.txt"

  /// One example in its notations, by their headings.
  private static func examples() throws -> [[Substring: String]] {
    let text = try String(contentsOf: SharedData.url(file), encoding: .utf8)
    return text.components(separatedBy: "\nTYPES:").map { example in
      var sections: [Substring: String] = [:]
      var heading: Substring = ""
      for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
        if ["PRE-MARKUP:", "MICRODATA:", "RDFA:", "JSON:"].contains(line) {
          heading = line
        } else {
          sections[heading, default: ""] += line + "\n"
        }
      }
      return sections
    }
  }

  private func titles(_ html: String?) -> [String] {
    let imported = try? importedPage("<!DOCTYPE html>" + (html ?? ""))
    return imported?.threads.map(\.title) ?? []
  }

  @Test(
    "Each question in JSON-LD is found, as many as an independent reader counts",
    .enabled(if: SharedData.has(file), Comment(rawValue: SharedData.missing)))
  func counts() throws {
    var total = 0
    for example in try Self.examples() {
      let scripts = (example["JSON:"] ?? "").components(separatedBy: "application/ld+json")
        .dropFirst()
      var count = 0
      for script in scripts {
        let json = script.drop { $0 != ">" }.dropFirst().components(separatedBy: "</script>")[0]
        guard let value = try? JSONSerialization.jsonObject(with: Data(json.utf8)) else { continue }
        count += Self.questions(in: value)
      }
      #expect(titles(example["JSON:"]).count == count)
      total += count
    }
    #expect(total == 4)
  }

  /// How many objects are of the types; none of the examples has one within another.
  private static func questions(in value: Any) -> Int {
    if let array = value as? [Any] { return array.reduce(0) { $0 + questions(in: $1) } }
    guard let object = value as? [String: Any] else { return 0 }
    let isQuestion = ["Question", "DiscussionForumPosting"].contains(object["@type"] as? String)
    return object.values.reduce(isQuestion ? 1 : 0) { $0 + questions(in: $1) }
  }

  @Test(
    "A question with answers, and a discussion, are the same in every notation",
    .enabled(if: SharedData.has(file), Comment(rawValue: SharedData.missing)))
  func notations() throws {
    for title in ["What is attr_accessor in Ruby?", "Is Schema.org still a thing?"] {
      let example = try #require(
        try Self.examples().first { $0["MICRODATA:"]?.contains(">\(title)<") == true })
      let threads = try ["MICRODATA:", "RDFA:", "JSON:"].map { notation in
        let html = try #require(example[Substring(notation)])
        return try #require(try importedPage("<!DOCTYPE html>" + html).threads.first)
      }
      for thread in threads {
        #expect(thread.title == title)
        #expect(thread.author?.name == threads[0].author?.name)
        #expect(thread.date == threads[0].date)
        #expect(thread.votes == threads[0].votes)
        #expect(thread.declaredAnswerCount == threads[0].declaredAnswerCount)
        #expect(thread.answers.map(\.votes) == threads[0].answers.map(\.votes))
        #expect(thread.answers.map(\.date) == threads[0].answers.map(\.date))
        #expect(thread.answers.map(\.isAccepted) == threads[0].answers.map(\.isAccepted))
      }
    }
  }
}
