import Archive
import Forum
import PageText

/// Pages for tests, and what reading them comes to.
struct CopiedPage {
  let pages: [PageReader.Page]

  init(_ text: String, more names: [[String]] = []) throws {
    var known = try CopiedPage.known
    for more in names { try known.add(more) }
    let bytes = Array(text.utf8)
    pages = bytes.withUnsafeBufferPointer { buffer in
      var reader = PageReader(buffer, file: "page.txt", known)
      var pages: [PageReader.Page] = []
      while let page = reader.next() { pages.append(page) }
      return pages
    }
  }

  static var known: KnownSpecialties {
    get throws {
      var known = KnownSpecialties()
      for names in [
        ["Surgeon"], ["Plastic Surgeon"], ["Facial Plastic Surgeon"], ["Dermatologist"],
        ["Dermatologic Surgeon"], ["Otolaryngologist", "ENT", "Ear, Nose and Throat Doctor"],
      ] { try known.add(names) }
      return known
    }
  }

  var questions: [Question] { pages.map(\.question) }
  var answers: [Answer] { questions.flatMap(\.answers) }
  var problems: [Problem] { pages.flatMap(\.problems) }

  /// The doctor of one answer whose last lines are these.
  static func doctor(_ lines: String, more names: [[String]] = []) throws -> Doctor? {
    try CopiedPage("Why?\n\nDoctor Answers 1\n\nSo\n\n+1\nBecause.\n\n\(lines)\n", more: names)
      .answers.first?.doctor
  }

  static let disclaimer =
    "These answers are for educational purposes and are no substitute for medical advice."

  /// Two answers of four, one of them from a doctor of whom everything is known.
  static let usual = """
    Does the effect last longer each time?

    I was told so.
      It is my third.

    Doctor Answers 4

    The muscles weaken, so it can

    {{ voteCount >= 0 ? '+' + (voteCount + 1) : (voteCount + 1) }}
    First paragraph.

    Second paragraph.
    Still the second.

    Dana K. Example, MD, FACS
    Grand Forks Plastic Surgeon
    4.9 out of 5 stars 103 reviews

    Not for everybody

    {{ voteCount >= 0 ? '+' + (voteCount + 1) : (voteCount + 1) }}
    No.

    \(disclaimer)
    """
}
