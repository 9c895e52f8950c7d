import Testing

@testable import Importers

@Suite("Bylines")
struct BylineTests {
  @Test("An address tells where the name ends and what people say of themselves begins")
  func addresses() {
    func parts(_ text: String, _ slug: String) -> [String?] {
      let byline = Byline(text, address: "https://x.test/therapists/\(slug)")
      return [byline.name, byline.credentials, byline.rest]
    }
    #expect(
      parts("Dana Example, LCSWFamily Therapist, LCSW", "dana-example-lcsw")
        == ["Dana Example", "LCSW", "Family Therapist, LCSW"])
    #expect(parts("Eli McExampleCaring", "eli-mcexample-2") == ["Eli McExample", nil, "Caring"])
    #expect(
      parts("Aoi Example, Psy.D.It helps", "aoi-example-psy-d")
        == ["Aoi Example", "Psy.D.", "It helps"])
    #expect(parts("Li ExampleMA, LPC", "li-example") == ["Li Example", "MA, LPC", nil])
    #expect(parts("Dr. Li Example", "dr-li-example") == ["Dr. Li Example", nil, nil])
    #expect(parts("Somebody Else", "dana-example") == ["Somebody Else", nil, nil])
  }

  @Test("Without an address, capitals that run into a word do")
  func seams() {
    let byline = Byline("Dana Example, DBH, NCCMental Health")
    #expect(byline.name == "Dana Example")
    #expect(byline.credentials == "DBH, NCC")
    #expect(byline.rest == "Mental Health")
  }

  @Test("What follows a name is credentials only where it looks like them")
  func signatures() {
    #expect(Byline(signature: "Dana K. Example, MD, FACS").credentials == "MD, FACS")
    #expect(Byline(signature: "Example, Dana").name == "Example, Dana")
    #expect(Byline(signature: ",").name == ",")
    #expect(Byline(signature: "").name == "")
  }
}
