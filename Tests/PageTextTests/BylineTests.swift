import Forum
import Testing

@Suite("The lines that say who answered")
struct BylineTests {
  @Test(
    "Credentials of every kind are told from the name",
    arguments: [
      ("Dean P. Kane, MD, FACS", "Dean P. Kane", "MD, FACS"), ("Ann Lee, DO", "Ann Lee", "DO"),
      ("Ann Lee, M.D., F.A.A.D.", "Ann Lee", "M.D., F.A.A.D."),
      ("Ann Lee MD FACS", "Ann Lee", "MD FACS"),
      ("Ann Lee, MBBS, FRCS (Plast)", "Ann Lee", "MBBS, FRCS (Plast)"),
      ("Prof. Dr. Jörg Groß, PhD", "Prof. Dr. Jörg Groß", "PhD"),
      ("Mary-Jane O'Neil, MB ChB, MRCP", "Mary-Jane O'Neil", "MB ChB, MRCP"),
      ("Juan de la Cruz, Jr., MD", "Juan de la Cruz, Jr.", "MD"),
      ("J. D. Smith III, DMD, MD", "J. D. Smith III", "DMD, MD"),
      ("Ann \"Annie\" Lee, PA-C", "Ann \"Annie\" Lee", "PA-C"),
      ("Łucja Żak, MD, Medical Director", "Łucja Żak", "MD, Medical Director"),
      ("Ann Lee, MD, XYZQ", "Ann Lee", "MD, XYZQ"), ("李明, MD", "李明", "MD"),
    ])
  func credentials(line: String, name: String, credentials: String) throws {
    let doctor = try #require(try CopiedPage.doctor("\(line)\nReno Dermatologist"))
    #expect(doctor.name == name)
    #expect(doctor.credentials == credentials)
    #expect(doctor.city == "Reno")
  }

  @Test(
    "A name without credentials is one above a place or stars",
    arguments: ["Prof. Ann Lee", "Dr Lee", "Ann Lee", "Ann van der Lee", "Madonna"])
  func withoutCredentials(line: String) throws {
    for below in ["Reno Dermatologist", "4.9 out of 5 stars 3 reviews", "3 reviews"] {
      let doctor = try CopiedPage.doctor("\(line)\n\(below)")
      #expect(doctor?.name == line, "\(below)")
      #expect(doctor?.credentials == nil)
    }
  }

  @Test(
    "The specialty is the longest known name at the end of the line",
    arguments: [
      ("Grand Forks Plastic Surgeon", "Grand Forks", ["Plastic Surgeon"]),
      ("Hinsdale Dermatologic Surgeon", "Hinsdale", ["Dermatologic Surgeon"]),
      ("Waco Facial Plastic Surgeon", "Waco", ["Facial Plastic Surgeon"]),
      ("Waco Surgeon", "Waco", ["Surgeon"]), ("St. Louis ENT", "St. Louis", ["ENT"]),
      ("Frankfurt am Main Dermatologist", "Frankfurt am Main", ["Dermatologist"]),
      (
        "Washington, D.C. Ear, Nose & Throat Doctor", "Washington, D.C.",
        ["Ear, Nose & Throat Doctor"]
      ),
      ("Baltimore, MD Plastic Surgeon", "Baltimore, MD", ["Plastic Surgeon"]),
      ("São Paulo dermatologist", "São Paulo", ["dermatologist"]),
      ("Reno Plastic Surgeon, Dermatologist", "Reno", ["Plastic Surgeon", "Dermatologist"]),
      ("Reno Plastic Surgeon and Dermatologist", "Reno", ["Plastic Surgeon", "Dermatologist"]),
      ("Plastic Surgeon", nil, ["Plastic Surgeon"]),
    ] as [(String, String?, [String])])
  func places(line: String, city: String?, specialties: [String]) throws {
    let doctor = try #require(try CopiedPage.doctor("Ann Lee, MD\n\(line)"))
    #expect(doctor.city == city)
    #expect(doctor.specialties.map(\.name) == specialties)
  }

  @Test(
    "A city may look like none right below a name with credentials",
    arguments: [
      "Coeur d'Alene", "Stoke on Trent", "Aix en Provence", "Southend on Sea",
      "Saint Germain en Laye", "Lake in the Hills", "Truth or Consequences", "Sant'Agata de' Goti",
      "'s-Hertogenbosch", "eThekwini",
    ])
  func cities(city: String) throws {
    for name in ["Ann Lee, MD", "Prof. Dr. Ann Lee"] {
      let doctor = try CopiedPage.doctor("\(name)\n\(city) Plastic Surgeon\n2 reviews")
      #expect(doctor?.city == city)
      #expect(doctor?.specialties.map(\.name) == ["Plastic Surgeon"])
    }
    #expect(try CopiedPage.doctor("I see.\n\(city) Plastic Surgeon") == nil)
  }

  @Test("Right below a name a sentence that ends with a specialty is no place")
  func sentences() throws {
    for line in ["is a Surgeon", "He is your Surgeon", "Ask: Surgeon", "Go to a Plastic Surgeon"] {
      #expect(try CopiedPage.doctor("I went to\nAnn Lee, MD\n\(line)") == nil)
    }
  }

  @Test(
    "What is said of a specialist between city and specialty is neither",
    arguments: [
      "Tulsa Board Certified", "Tulsa Board-Certified", "Tulsa Double Board Certified",
      "Tulsa Consultant", "Tulsa, board certified", "Tulsa",
    ])
  func ranks(line: String) throws {
    let doctor = try CopiedPage.doctor("Ann Lee, MD\n\(line) Plastic Surgeon")
    #expect(doctor?.city == "Tulsa")
    #expect(doctor?.specialties.map(\.name) == ["Plastic Surgeon"])
    let alone = try CopiedPage.doctor("Ann Lee, MD\nBoard Certified Plastic Surgeon")
    #expect(alone?.city == nil && alone?.specialties.isEmpty == false)
  }

  @Test("A list of one's own knows other specialties")
  func more() throws {
    let line = "Ann Lee, MD\nReno Wound Whisperer"
    #expect(try CopiedPage.doctor(line)?.city == "Reno Wound Whisperer")
    let doctor = try CopiedPage.doctor(line, more: [["Wound Whisperer"]])
    #expect(doctor?.city == "Reno")
    #expect(doctor?.specialties.map(\.name) == ["Wound Whisperer"])
  }

  @Test("A place whose specialty is not known is told of, with its line")
  func unknown() throws {
    let page = try CopiedPage(
      "Why?\n\nDoctor Answers 1\n\nSo\n\n+1\nBecause.\n\nAnn Lee, MD\nReno Woundologist\n2 reviews\n"
    )
    #expect(page.answers[0].doctor?.specialties.map(\.name) == ["Reno Woundologist"])
    #expect(page.answers[0].text == "Because.")
    #expect(page.problems.map(\.line) == [11])
  }

  @Test(
    "Stars and reviews are read in each way that they are written",
    arguments: [
      ("4.9 out of 5 stars 103 reviews", 4.9, 103), ("4,9 out of 5 stars 1 review", 4.9, 1),
      ("5.0 out of 5 stars", 5, nil), ("103 reviews", nil, 103),
      ("4.5 out of 5 stars (1,203 reviews)", 4.5, 1203), ("9 out of 10 stars", 4.5, nil),
      ("4.9 out of 5 from 12 reviews", 4.9, 12), ("4.9 stars\n12 reviews", 4.9, 12),
      ("4.9 out of 5 stars 1.203 reviews", 4.9, 1203),
    ] as [(String, Double?, Int?)])
  func ratings(lines: String, stars: Double?, reviews: Int?) throws {
    let doctor = try #require(try CopiedPage.doctor("Ann Lee, MD\nReno Dermatologist\n\(lines)"))
    #expect(doctor.rating == Rating(stars: stars, reviewCount: reviews))
    #expect(doctor.city == "Reno")
  }

  @Test(
    "What is no byline stays text",
    arguments: [
      "Good luck, Ann", "Thank you, MD", "Consult a Board Certified Plastic Surgeon",
      "I am a\nPlastic Surgeon", "5 reviews", "Best,", "Botox, Dysport and Xeomin",
      "I gave it 4 stars", "Regards,\nThe team of your Dermatologist.",
    ])
  func text(lines: String) throws {
    let page = try CopiedPage("Why?\n\nDoctor Answers 1\n\nSo\n\n+1\nBecause.\n\n\(lines)\n")
    #expect(page.answers.map(\.doctor) == [nil])
    #expect(page.answers.map(\.text) == ["Because.\n\n\(lines)"])
  }

  @Test("A signature above the byline stays in the text")
  func signature() throws {
    let page = try CopiedPage(
      "Why?\nDoctor Answers 1\nSo\n\n+1\nYes.\n\nAnn Lee, MD\n\nAnn Lee, MD, FACS\nReno Surgeon\n")
    #expect(page.answers.map(\.text) == ["Yes.\n\nAnn Lee, MD"])
    #expect(page.answers.map(\.doctor?.credentials) == ["MD, FACS"])
  }
}
