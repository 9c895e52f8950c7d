import Forum
import Testing

@Suite("The line with a doctor's name")
struct BylineNameTests {
  @Test(
    "Titles of any kind are a part of the name",
    arguments: [
      "Prof. Dr. med. Karl Schmidt", "Dr. med. Eva Braun-Klein", "Priv.-Doz. Dr. Jane Doe",
      "Univ.-Prof. DDr. Jane Doe", "Dr.med. Jane Doe", "PD Dr. rer. nat. Jane Doe", "Dr. Phil",
    ])
  func titles(line: String) throws {
    let doctor = try #require(try CopiedPage.doctor("\(line)\nReno Dermatologist"))
    #expect(doctor.name == line)
    #expect(doctor.credentials == nil)
    #expect(try CopiedPage.doctor(line)?.name == line, "also where no place is below it")
  }

  @Test(
    "Above a place everything behind the first comma is credentials",
    arguments: [
      "MD, Prof.", "Dr. med.", "CCFP(EM)", "Dip.Derm", "Nurse Practitioner", "MD (in memoriam)",
      "MD - Board Certified", "MD, PhD, MBA, FACS (Plastic Surgeon)", "FRCS (Plast, Ed)",
      "Fellow of the Royal College", "MD, FACS, of Reno",
    ])
  func credentials(credentials: String) throws {
    for name in ["Jane Doe", "Prof. Jane Doe", "Dr. Doe"] {
      let doctor = try CopiedPage.doctor("\(name), \(credentials)\nReno Dermatologist")
      #expect(doctor?.name == name)
      #expect(doctor?.credentials == credentials)
      #expect(doctor?.city == "Reno")
    }
  }

  @Test(
    "Without a comma the last words are credentials, also with brackets",
    arguments: [
      ("Jane Doe", "MBBS MRCP(UK)"), ("Dr Jane Doe", "MBBS BSc (Hons) MRCS"),
      ("Jane (Janie) Doe", "MD"), ("Jane Doe", "MD (ret.)"),
    ])
  func noComma(name: String, credentials: String) throws {
    for below in ["", "\nReno Dermatologist"] {
      let doctor = try CopiedPage.doctor("\(name) \(credentials)\(below)")
      #expect(doctor?.name == name)
      #expect(doctor?.credentials == credentials)
    }
  }

  @Test(
    "Sentences and greetings are no names, whatever is below them",
    arguments: [
      "Best Wishes, Jane", "Warm Regards, Jane Doe", "Botox, Dysport and Xeomin",
      "See Somebody, who does this often", "Ask Jane Doe, or another", "Really, Truly",
      "Ask Jane: Medical Director, Reno", "Thank You, Doctor", "Med. Spa, Day Spa",
    ])
  func sentences(line: String) throws {
    #expect(try CopiedPage.doctor("\(line)\nReno Dermatologist") == nil)
  }
}
