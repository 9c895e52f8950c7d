import Forum
import Testing

struct VoteLabelTests {
  @Test(
    "The label is the page's: one more than the votes, with a plus from zero on",
    arguments: [
      (4, "+5"), (0, "+1"), (-1, "0"), (-3, "-2"),
    ])
  func label(votes: Int, text: String) {
    #expect(VoteLabel(votes: votes).description == text)
  }

  @Test(
    "The reader's own vote is counted in",
    arguments: [
      (4, "+6", "+4"), (0, "+2", "0"), (-1, "+1", "-1"), (-3, "-1", "-3"),
    ])
  func own(votes: Int, up: String, down: String) {
    #expect(VoteLabel(votes: votes, own: .up).description == up)
    #expect(VoteLabel(votes: votes, own: .down).description == down)
  }
}

struct SpecialtyTests {
  @Test(
    "Case, spaces, hyphens and a plural do not matter",
    arguments: [
      ("Plastic Surgeon", "plastic  surgeons"), ("Dermatologist", "DERMATOLOGISTS"),
      ("General Surgery", "general surgeries"), ("Ob-Gyn", "ob gyn"),
    ])
  func same(one: String, other: String) {
    #expect(Specialty(one) == Specialty(other))
  }

  @Test("Words that only look like plurals stay", arguments: ["Pediatrics", "Thymus", "Illness"])
  func singulars(name: String) {
    #expect(Specialty(name).key == name.lowercased())
  }
}

struct ArchiveDateTests {
  @Test(
    "A date is read and written with the precision it has",
    arguments: [
      "2012", "2012-03", "2012-03-04", "2012-03-04T09:30:00Z", "1969-12-31T23:59:59Z",
      "0001-01-01", "2024-02-29",
    ])
  func roundTrip(text: String) {
    #expect(ArchiveDate(text)?.iso8601 == text)
  }

  @Test(
    "A moment that no calendar was made for is still written",
    arguments: [
      (-62_167_219_201, "-0001-12-31T23:59:59Z"), (253_402_300_800, "10000-01-01T00:00:00Z"),
      (Int64.max, "292277026596-12-04T15:30:07Z"), (Int64.min, "-292277022657-01-27T08:29:52Z"),
    ])
  func farAway(seconds: Int64, text: String) {
    #expect(ArchiveDate(seconds: seconds, precision: .minute).iso8601 == text)
  }

  @Test(
    "A zone is brought to UTC, and fractions of seconds are dropped",
    arguments: [
      ("2012-03-04T01:30:00+02:00", "2012-03-03T23:30:00Z"),
      ("2012-12-31T23:30:00-0130", "2013-01-01T01:00:00Z"),
      ("2012-03-04 09:30", "2012-03-04T09:30:00Z"),
      ("2012-03-04T09:30:15.999Z", "2012-03-04T09:30:15Z"),
    ])
  func zones(text: String, utc: String) {
    #expect(ArchiveDate(text)?.iso8601 == utc)
  }

  @Test(
    "What is no date is none",
    arguments: [
      "", "yesterday", "12", "2012-13", "2012-02-30", "2023-02-29", "2012-03-04T",
      "2012-03-04T25:00", "2012-1-1",
      "2012-03-04x",
    ])
  func refusals(text: String) {
    #expect(ArchiveDate(text) == nil)
  }

  @Test("Every day of eight centuries comes back from its seconds")
  func days() {
    for day in stride(from: -200_000, to: 100_000, by: 7) {
      let civil = CivilDate(seconds: Int64(day) * 86_400)
      #expect(civil.seconds == Int64(day) * 86_400)
    }
  }
}
