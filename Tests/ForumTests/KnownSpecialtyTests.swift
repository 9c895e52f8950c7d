import Forum
import Testing

@Suite("Known specialties")
struct KnownSpecialtyTests {
  private let known: KnownSpecialties

  init() throws {
    var known = KnownSpecialties()
    try known.add(["Otolaryngologist", "ENT", "Ear, Nose and Throat Doctor"])
    try known.add(["Plastic Surgeon", "Plastic Surgery"])
    try known.add(["Surgeon"])
    try known.add(["Hair Transplant Surgeon"])
    self.known = known
  }

  @Test(
    "Case, spaces, hyphens, commas, the ampersand and the plural do not matter",
    arguments: [
      "ent", "OTOLARYNGOLOGISTS", "ear nose & throat  doctors", "Ear, Nose, and Throat-Doctor",
    ])
  func loose(name: String) {
    #expect(known.areSame(Specialty(name), Specialty("Otolaryngologist")))
    #expect(known.names(of: Specialty(name)).first?.name == "Otolaryngologist")
  }

  @Test("Two names are of one specialty only where the list says so, or where they are alike")
  func different() {
    #expect(!known.areSame(Specialty("ENT"), Specialty("Plastic Surgeon")))
    #expect(!known.areSame(Specialty("Surgeon"), Specialty("Plastic Surgeon")))
    #expect(known.areSame(Specialty("Faith Healer"), Specialty("faith  healers")))
    #expect(known.names(of: Specialty("Faith Healer")).isEmpty)
  }

  @Test("The longest name at the end of words is found")
  func longest() {
    func count(_ line: String) -> Int? { known.lastWords(of: line.split(separator: " ")) }
    #expect(count("Grand Forks Plastic Surgeon") == 2)
    #expect(count("Grand Forks Surgeon") == 1)
    #expect(count("Boston Ear, Nose & Throat Doctors") == 5)
    #expect(count("Hair Transplant Surgeon") == 3)
    #expect(count("Grand Forks") == nil)
    #expect(count("") == nil)
  }

  @Test("A line adds names to the specialty that has one of them already")
  func extended() throws {
    var known = known
    try known.add(["ent", "HNO-Arzt"])
    #expect(known.areSame(Specialty("HNO Arzt"), Specialty("Otolaryngologist")))
    #expect(known.groups.count == self.known.groups.count)
  }

  @Test("A line that would make one of two specialties is refused, and changes nothing")
  func conflict() {
    var known = known
    #expect(throws: KnownSpecialties.Conflict.self) {
      try known.add(["ENT", "Plastic Surgery"])
    }
    #expect(known == self.known)
  }

  @Test(
    "What is typed begins a name's words, or the whole name without spaces",
    arguments: [
      ("en", true), ("ear no", true), ("earnose", true), ("throat", true), ("doc", true),
      ("nt", false), ("roat", false), ("", false), ("ent plastic", false),
    ])
  func typed(text: String, isName: Bool) {
    #expect(known.names(of: Specialty("Otolaryngologists"), areBegunBy: text) == isName)
  }
}
