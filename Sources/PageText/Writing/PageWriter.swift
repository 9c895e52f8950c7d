import Forum

/// Writes a thread as a page that was copied as text, so that reading it gives the thread again.
package struct PageWriter {
  private let known: KnownSpecialties
  private var page: [UInt8] = []

  /// What stands between two pages: a form feed on a line of its own.
  package static let separator = Array("\n\u{0C}\n".utf8)

  /// `known` are the specialties that everybody knows who may read the page.
  package init(_ known: KnownSpecialties) { self.known = known }

  /// The page; `plain` gives the text of a body that is not plain.
  package mutating func write(
    _ question: Question, plain: (String, TextFormat) -> String
  ) -> [UInt8] {
    page = []
    let shown = question.shown(plain)
    add(line: shown.title)
    add(text: shown.text)
    let declared = shown.declaredAnswerCount.map { " \($0)" } ?? ""
    add(raw: "Doctor Answers\(declared)")
    for (place, answer) in shown.answers.enumerated() { add(answer, number: place + 1) }
    add(disclaimer: shown.disclaimer ?? Question.usualDisclaimer)
    let data = page.withUnsafeBufferPointer { bytes in
      var reader = PageReader(bytes, file: "", known)
      return reader.nextReading().map { ArchiveData.lines(for: question, readAs: $0.page.question) }
        ?? []
    }
    if !data.isEmpty {
      add(raw: DataLine.heading)
      page += Array("\n".utf8) + data
    }
    return page
  }

  private mutating func add(_ answer: Answer, number: Int) {
    add(line: answer.headline ?? PageReader.label(ofAnswer: number))
    add(raw: VoteLabel(votes: answer.votes).description)
    add(text: answer.text, isNeeded: answer.headline == nil && answer.doctor == nil, gap: false)
    if let doctor = answer.doctor { add(byline: doctor.lines) }
  }

  private mutating func add(byline lines: [String]) {
    add(raw: lines.map { shielded(oneLine($0)) }.joined(separator: "\n"))
  }

  private mutating func add(disclaimer: String) {
    let line = oneLine(disclaimer)
    guard line.hasInk else { return }
    add(raw: Disclaimer.isRecognized(line) ? line : Disclaimer.label + line)
  }

  private mutating func add(line: String) {
    add(raw: shielded(oneLine(line)))
  }

  /// Lines as they are; a text without ink is one that can be seen where it is all that there is.
  private mutating func add(text: String, isNeeded: Bool = false, gap: Bool = true) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { shielded(String(Substring($0))) }
    let shown = lines.joined(separator: "\n")
    if shown.hasInk {
      add(raw: shown, gap: gap)
    } else if isNeeded {
      add(raw: PageWriter.shield, gap: gap)
    }
  }

  private mutating func add(raw text: String, gap: Bool = true) {
    if gap, !page.isEmpty { page.append(UInt8(ascii: "\n")) }
    page += Array(text.utf8)
    page.append(UInt8(ascii: "\n"))
  }

  // MARK: Lines that a page's own lines are not to be mistaken for

  private static let shield = "\\"

  private func shielded(_ line: String) -> String {
    line.isPageStructure ? PageWriter.shield + line : line
  }

  private func oneLine(_ text: String) -> String {
    text.split { $0.isNewline || $0 == "\u{0C}" }.joined(separator: " ")
  }
}

extension Question {
  /// With plain texts only.
  fileprivate func shown(_ plain: (String, TextFormat) -> String) -> Question {
    var shown = self
    if format != .plain { shown.text = plain(text, format) }
    for (place, answer) in answers.enumerated() where answer.format != .plain {
      shown.answers[place].text = plain(answer.text, answer.format)
    }
    return shown
  }
}

extension String {
  fileprivate var hasInk: Bool { asLine { _, line in !line.isBlank } }

  /// Whether a line is one that a page is cut at.
  fileprivate var isPageStructure: Bool {
    asLine { bytes, line in
      let ink = bytes[line.ink..<line.end]
      return line.startsPage || AnswersLine(ink) != nil || VoteLine(ink) != nil
        || ink.elementsEqual(DataLine.heading.utf8)
    }
  }

  private func asLine<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, PageLine) -> Result
  ) -> Result {
    var copy = self
    return copy.withUTF8 { bytes in body(bytes, bytes.line(0..<bytes.count)) }
  }
}

extension Doctor {
  /// As a page has them: name and credentials, city and specialty, stars and reviews.
  fileprivate var lines: [String] {
    let name = [name, credentials ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    let specialties = specialties.map(\.name).joined(separator: ", ")
    let place = [city ?? "", specialties].filter { !$0.isEmpty }.joined(separator: " ")
    let stars = rating?.stars.map { "\($0) out of 5 stars" }
    let reviews = rating?.reviewCount.map { $0 == 1 ? "1 review" : "\($0) reviews" }
    let rating = [stars, reviews].compactMap(\.self).joined(separator: " ")
    let isBare = credentials == nil && place.isEmpty && rating.isEmpty
    return [isBare ? "Answered by \(name)" : name, place, rating].filter { !$0.isEmpty }
  }
}
