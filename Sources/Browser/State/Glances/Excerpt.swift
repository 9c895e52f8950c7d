import Archive
import Drawing
import Forum
import Markup

/// The text around the first match of a search outside the title, clean and in one line.
struct Excerpt: Equatable, Sendable {
  /// Up to the match, from a bounded distance.
  let before: String
  /// From the match on, for a bounded length.
  let rest: String
  /// Whether text comes before `before`.
  let isCut: Bool
  let isDoctor: Bool

  init?(of query: SearchQuery, in question: Question) {
    for (text, kind) in Excerpt.texts(of: question) {
      if let excerpt = Excerpt(of: query, in: text, kind) {
        self = excerpt
        return
      }
    }
    return nil
  }

  private enum Kind {
    case line, doctor
    case text(TextFormat)
  }

  /// What search reads after the title, in the order of the screen.
  private static func texts(of question: Question) -> [(String, Kind)] {
    var texts: [(String, Kind)] = [(question.text, .text(question.format))]
    for answer in question.answers {
      if let headline = answer.headline { texts.append((headline, .line)) }
      texts.append((answer.text, .text(answer.format)))
      for doctor in [answer.doctor].compactMap({ $0 }) + answer.otherDoctors {
        texts.append((doctor.name, .doctor))
      }
    }
    return texts
  }

  private init?(of query: SearchQuery, in text: String, _ kind: Kind) {
    var line: String
    switch kind {
    case .line, .text(.plain): line = cleanLine(text)
    case .doctor: line = cleanLine(text)
    case .text(let format):
      // Reading the markup takes longer than to see that there is nothing to find.
      guard !query.ranges(in: text).isEmpty else { return nil }
      line = Excerpt.line(Document(text, format: format))
    }
    guard let match = query.ranges(in: line).first else { return nil }
    if case .doctor = kind { isDoctor = true } else { isDoctor = false }
    let head = line[..<match.lowerBound]
    let near = isDoctor ? head : head.suffix(Excerpt.reach)
    isCut = near.startIndex > line.startIndex
    before = singleSpaced(near)
    rest = singleSpaced(line[match.lowerBound...].prefix(4 * Excerpt.reach))
  }

  /// How many characters are kept before the match; four times as many from it on.
  private static let reach = 80

  private static func line(_ document: Document) -> String {
    // The list's rows are of one style: what is struck has signs around it.
    var glyphs = Glyphs.unicode
    glyphs.habits.strikes = false
    return DocumentLayout(document, width: 400, glyphs: glyphs).lines.map { line in
      line.runs.map(\.text).joined()
    }.joined(separator: " ")
  }

  /// As much as fits into so many columns: the match is always to be seen.
  func text(fitting width: Int, glyphs: Glyphs) -> String {
    let room = max(width / 3, width - glyphs.width(rest))
    var lead = (isCut ? glyphs.ellipsis : "") + before
    var words = before[...]
    while glyphs.width(lead) > room, !words.isEmpty {
      words = words.drop { $0 != " " }.drop { $0 == " " }
      lead = glyphs.ellipsis + words
    }
    return glyphs.truncated(lead + rest, to: width)
  }
}

/// The text with one blank where there are several.
private func singleSpaced(_ text: Substring) -> String {
  var spaced = ""
  var isAfterBlank = false
  for character in text {
    if character != " " || !isAfterBlank { spaced.append(character) }
    isAfterBlank = character == " "
  }
  return spaced
}
