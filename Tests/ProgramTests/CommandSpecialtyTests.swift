import Testing

@Suite("Names of specialties on the command line")
struct CommandSpecialtyTests {
  private let home: CommandHome

  init() throws {
    home = try CommandHome()
    let threads = [("q1", "ENT Surgeon"), ("q2", "Otolaryngologist"), ("q3", "Ear Whisperer")]
      .map { id, specialty in
        #"{"@id":"\#(id)","name":"Ears","suggestedAnswer":{"text":"Yes.","author":"#
          + #"{"name":"A","medicalSpecialty":"\#(specialty)"}}}"#
      }
    try home.write(threads.joined(separator: "\n"), to: "ears.jsonl")
  }

  @Test(
    "A doctor is found by any name that the specialty is known by",
    arguments: [
      "ENT", "ear, nose & throat doctors", "otolaryngology", "Ent  surgeon", "ENTSurgeons",
    ])
  func synonyms(name: String) throws {
    let run = try home.run("list", "ears.jsonl", "--specialty", name, "--json")
    #expect(try run.objects.map { $0["id"] as? String } == ["q1", "q2"], "\(run.errors)")
  }

  @Test(
    "The longest specialty at the end of a place is told from the city",
    arguments: [
      "Ear Nose Throat Doctor", "Laser Eye Surgeon", "Psychiatric Nurse Practitioner",
      "Women's Health Nurse Practitioner", "Plastic Surgeon",
    ])
  func places(specialty: String) throws {
    let page = try home.write(
      "Why?\n\nDoctor Answers 1\n\nSo\n\n+1\nYes.\n\nJane Doe, MD\nTulsa \(specialty)\n",
      to: "p.txt")
    let run = try home.run("import", "text", page, "-o", "-")
    #expect(run.output.contains(#""addressLocality":"Tulsa""#))
    #expect(run.output.contains(#""medicalSpecialty":"\#(specialty)""#), "\(run.output)")
  }

  @Test("A file in the settings adds names")
  func own() throws {
    #expect(try home.run("list", "ears.jsonl", "--specialty", "HNO").status == 64)
    try home.write(
      "ENT = HNO\nEar Whisperer = HNO Whisperer\n", to: ".config/rounds/specialties.txt")
    let ids = { (name: String) in
      try home.run("list", "ears.jsonl", "--specialty", name, "--json").objects
        .map { $0["id"] as? String }
    }
    #expect(try ids("hno") == ["q1", "q2"])
    #expect(try ids("HNO whisperers") == ["q3"])
    #expect(
      try home.run("paths").fields.contains([
        "specialties", "\(home.path)/.config/rounds/specialties.txt",
      ]))
  }

  @Test("A line of the settings that says nothing is told of, and the others count")
  func ownProblem() throws {
    try home.write("ENT =\nENT = HNO\n", to: ".config/rounds/specialties.txt")
    let run = try home.run("list", "ears.jsonl", "--specialty", "HNO", "--json")
    #expect(run.lines.count == 2)
    #expect(run.errors.contains(".config/rounds/specialties.txt:1:6: error: a name is missing"))
  }

  @Test("A named file in which something is wrong ends an import, with the place")
  func named() throws {
    let pages = try home.write("Why?\n\nDoctor Answers 0\n", to: "page.txt")
    let list = try home.write("Nurse\nENT = Dentist\n", to: "own.txt")
    let run = try home.run("import", "text", pages, "-o", "out.jsonl", "--specialties", list)
    #expect(run.status == 65)
    #expect(run.errors.contains("own.txt:2:1: error: “Otolaryngologist” and “Dentist” are two"))
    #expect(run.errors.split(separator: "\n").count == 1)
    let none = try home.run("import", "text", pages, "-o", "out.jsonl", "--specialties", "none.txt")
    #expect(none.status == 66)
    #expect(none.errors.split(separator: "\n").count == 1)
  }
}
