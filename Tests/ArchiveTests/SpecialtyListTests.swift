import Archive
import Forum
import Testing

@Suite("A list of specialties")
struct SpecialtyListTests {
  @Test("A line has the names of one specialty; remarks and empty lines say nothing")
  func lines() {
    let list = read("\u{FEFF}# Ears\r\n\r\n  ENT  =  Ear   Doctor # or nose\r\nDentist\r\n")
    #expect(list.problems == [])
    #expect(list.known.groups.map { $0.map(\.name) } == [["ENT", "Ear Doctor"], ["Dentist"]])
  }

  @Test(
    "A line that says nothing is told of by file, line and column, and the rest is read",
    arguments: [
      ("ENT = = Ear Doctor", 6), ("= ENT", 1), ("ENT =", 6), ("12 = ENT", 1),
      ("ENT = Ear\u{1B}[2J", 6), ("ENT = " + String(repeating: "x", count: 300), 6),
      ("Dentist = Surgeon", 1),
    ])
  func damaged(line: String, column: Int) throws {
    let list = read("Dentist\nSurgeon\n\(line)\nNurse\n")
    let problem = try #require(list.problems.first)
    #expect(list.problems.count == 1)
    #expect(problem.description.hasPrefix("own.txt:3:\(column): error: "), "\(problem)")
    #expect(list.known.groups.map { $0[0].name } == ["Dentist", "Surgeon", "Nurse"])
  }

  @Test("A line that is no UTF-8 is told of")
  func encoding() {
    var list = SpecialtyList()
    list.read([0x45, 0xE9, 0x0A] + Array("Nurse".utf8), file: "own.txt")
    #expect(list.problems.map(\.line) == [1])
    #expect(list.known.groups.count == 1)
  }

  @Test("No bytes bring it down")
  func anything() {
    var list = SpecialtyList()
    for length in 0..<200 {
      list.read((0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }, file: "x")
    }
    #expect(list.problems.count > 0)
  }

  private func read(_ text: String) -> SpecialtyList {
    var list = SpecialtyList()
    list.read(Array(text.utf8), file: "own.txt")
    return list
  }
}
