import Archive
import Forum
import Testing

struct FilteringTests {
  private static func thread(
    _ title: String, _ specialties: [String], members: String = ""
  ) -> String {
    let answers = specialties.enumerated().map { number, specialty in
      #"{"text":"t","upvoteCount":\#(number),"author":{"name":"\#(title)\#(number)","medicalSpecialty":"\#(specialty)"}}"#
    }
    return
      #"{"@type":"Question","@id":"\#(title)","name":"\#(title)"\#(members),"suggestedAnswer":[\#(answers.joined(separator: ","))]}"#
  }

  private let index = Index.reading(
    json: """
      [\(thread("b", ["Dermatologist", "Plastic Surgeon"], members: #","dateCreated":"2012""#)),
       \(thread("C", ["plastic  surgeons"], members: #","dateCreated":"2014-05""#)),
       \(thread("a", [])),
       \(thread("d", ["Dermatologist", "dermatologists", "Dentist"], members: #","dateCreated":"2010""#))]
      """)

  @Test("A thread stays where a doctor of a specialty answers, whatever its case, space and plural")
  func filter() {
    #expect(index.rows([Specialty("PLASTIC SURGEONS")]) == [0, 1])
    #expect(index.rows([Specialty("dermatologist"), Specialty("dentists")]) == [0, 3])
    #expect(index.rows([Specialty("Urologist")]) == [])
    #expect(index.rows([]) == [0, 1, 2, 3])
  }

  @Test("Specialties are counted by threads, answers and doctors, in all threads or some")
  func counts() {
    let all = index.specialties()
    #expect(all.map(\.specialty.name) == ["Dermatologist", "Plastic Surgeon", "Dentist"])
    #expect(all.map(\.threads) == [2, 2, 1])
    #expect(all.map(\.answers) == [3, 2, 1])
    #expect(all.map(\.doctors) == [3, 2, 1])
    #expect(index.specialties(in: [1, 2]).map(\.specialty.name) == ["Plastic Surgeon"])
  }

  @Test(
    "Every order puts the threads so, and reversed so, with what it does not know last in both",
    arguments: [
      (SortOrder.newest, [1, 0, 3, 2], [3, 0, 1, 2]), (.oldest, [3, 0, 1, 2], [1, 0, 3, 2]),
      (.votes, [3, 0, 1, 2], [1, 0, 3, 2]), (.answers, [3, 0, 1, 2], [2, 1, 0, 3]),
      (.title, [2, 0, 1, 3], [3, 1, 0, 2]), (.archive, [0, 1, 2, 3], [3, 2, 1, 0]),
    ] as [(SortOrder, [Int32], [Int32])])
  func orders(order: SortOrder, rows: [Int32], reversed: [Int32]) {
    #expect(index.sorted([3, 2, 1, 0], by: order) == rows)
    #expect(index.sorted([3, 2, 1, 0], by: order, reversed: true) == reversed)
  }

  @Test("Threads that an order does not tell apart stay in the archive's, reversed too")
  func ties() {
    let threads = ["x", "y", "z"].map { id in
      #"{"@type":"Question","@id":"\#(id)","name":"N","dateCreated":"2012","suggestedAnswer":"t"}"#
    }
    let index = Index.reading(json: "[\(threads.joined(separator: ","))]")
    for order in SortOrder.allCases where order != .archive {
      for isReversed in [false, true] {
        #expect(index.sorted([2, 0, 1], by: order, reversed: isReversed) == [0, 1, 2])
      }
    }
  }

  @Test("Newest first is the order of choice where there are dates")
  func defaultOrder() {
    #expect(index.defaultOrder == .newest)
    #expect(Index.reading(json: #"[{"name":"a"}]"#).defaultOrder == .archive)
  }
}
