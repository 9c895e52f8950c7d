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
    "Every order puts the threads so, and back, with undated ones last by date",
    arguments: [
      (SortOrder.newest, [1, 0, 3, 2]), (.oldest, [3, 0, 1, 2]), (.votes, [3, 0, 1, 2]),
      (.answers, [3, 0, 1, 2]), (.title, [2, 0, 1, 3]), (.archive, [0, 1, 2, 3]),
    ] as [(SortOrder, [Int32])])
  func orders(order: SortOrder, rows: [Int32]) {
    #expect(index.sorted([3, 2, 1, 0], by: order) == rows)
  }

  @Test("Newest first is the order of choice where there are dates")
  func defaultOrder() {
    #expect(index.defaultOrder == .newest)
    #expect(Index.reading(json: #"[{"name":"a"}]"#).defaultOrder == .archive)
  }
}
