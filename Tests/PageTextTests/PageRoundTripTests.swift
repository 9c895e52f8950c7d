import Archive
import Forum
import Foundation
import JSON
import PageText
import TestSupport
import Testing

@Suite("A page written from a thread")
struct PageRoundTripTests {
  @Test("It looks like the site's own")
  func looks() throws {
    let page = try CopiedPage(CopiedPage.usual)
    let written = try write(page.questions)
    #expect(
      written
        == CopiedPage.usual.replacing(
          "{{ voteCount >= 0 ? '+' + (voteCount + 1) : (voteCount + 1) }}", with: "+1") + "\n")
  }

  @Test("What a page cannot say stands below it, and nothing else")
  func data() throws {
    var question = try CopiedPage(CopiedPage.usual).questions[0]
    question.author = Person(name: "adrian23456")
    question.answers[1].isAccepted = true
    question.answers[1].votes = 4
    question = try question.archived
    let lines = try write([question]).split(separator: "\n")
    let data = lines.drop { $0 != "Archive data" }.dropFirst()
    #expect(
      data == [
        #"question: {"author":{"@type":"Person","name":"adrian23456"}}"#, "accepted answer 1: {}",
      ])
    #expect(lines.contains("+5"))
    #expect(try CopiedPage(write([question])).questions == [question])
  }

  @Test("Reading it gives the thread again, byte for byte, whatever is in it")
  func roundTrip() throws {
    var generator = ThreadGenerator(seed: 20120304)
    for round in 0..<200 {
      let questions = try (0..<3).map { _ in try generator.next().archived }
      let read = try CopiedPage(write(questions))
      #expect(read.questions.count == questions.count, "round \(round)")
      for (one, other) in zip(read.questions, questions) {
        try #require(one.json == other.json, "round \(round)")
      }
    }
  }

  @Test(
    "A city that reading would take for another comes back", arguments: ["Tulsa Consultant", "On"])
  func city(name: String) throws {
    var question = try CopiedPage(CopiedPage.usual).questions[0]
    question.answers[0].doctor?.city = name
    question = try question.archived
    #expect(try CopiedPage(write([question])).questions == [question])
  }

  @Test("A list of specialties of one's own changes nothing in it")
  func otherList() throws {
    var generator = ThreadGenerator(seed: 7)
    for _ in 0..<50 {
      let question = try generator.next().archived
      let read = try CopiedPage(write([question]), more: [["Healer"], ["Reno Healer"]])
      #expect(read.questions.map(\.id) == [question.id])
      #expect(read.answers.map(\.text) == question.answers.map(\.text))
    }
  }

  @Test("A line of it that was damaged is told of, and the others count")
  func damagedData() throws {
    let page =
      CopiedPage.usual + """


        Archive data

        question: {"@id":"q7"}
        answer 1: {"@id":
        answer 2: {"@id":"a2"}
        answer 9: {"@id":"a9"}
        """
    let read = try CopiedPage(page)
    #expect(read.questions.map(\.id) == ["q7"])
    #expect(read.answers.map(\.id).last == "a2")
    let damaged = page.split(separator: "\n", omittingEmptySubsequences: false).indices(where: {
      $0.hasPrefix("answer 1") || $0.hasPrefix("answer 9")
    })
    #expect(read.problems.map(\.line) == damaged.ranges.map { $0.lowerBound + 1 })
    #expect(read.questions[0].disclaimer == CopiedPage.disclaimer)
  }

  @Test(
    "The seed page comes back the same",
    .enabled(if: SharedData.has("seed"), "\(SharedData.missing)"))
  func seed() throws {
    let text = try String(contentsOf: SharedData.url("seed/botox-thread.txt"), encoding: .utf8)
    let read = try CopiedPage(text)
    let again = try CopiedPage(write(read.questions))
    #expect(again.questions.map(\.line) == read.questions.map(\.line))
    #expect(try !write(read.questions).contains("Archive data"))
  }

  private func write(_ questions: [Question]) throws -> String {
    var writer = try PageWriter(CopiedPage.known)
    let pages = questions.map { writer.write($0) { text, _ in "plain: \(text)" } }
    return String(decoding: Array(pages.joined(separator: PageWriter.separator)), as: UTF8.self)
  }
}
