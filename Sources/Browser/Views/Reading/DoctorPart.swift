import Drawing
import Forum
import Markup

extension PageBuilder {
  /// Who answered: name and credentials, then city, specialty, stars and reviews.
  mutating func addDoctors(of answer: Answer) {
    let separator = " \(glyphs.separator) "
    guard let doctor = answer.doctor else {
      if let date = answer.date { add([Phrase(date.text, Style(.date))], isName: false) }
      return addOthers(answer.otherDoctors)
    }
    var name = named(doctor)
    if let date = answer.date {
      name.append(Phrase(date.text, Style(.date), gap: name.isEmpty ? "" : separator))
    }
    add(name, isName: true)
    add(practice(of: doctor) + rating(of: doctor), isName: false)
    addOthers(answer.otherDoctors)
  }

  private mutating func addOthers(_ doctors: [Doctor]) {
    for doctor in doctors {
      add([Phrase("with", Style(.secondary))] + spaced(named(doctor)), isName: true)
      add(practice(of: doctor) + rating(of: doctor), isName: false)
    }
  }

  private mutating func add(_ pieces: [Phrase], isName: Bool) {
    var pieces = pieces
    // Nothing stands before the first piece, whichever part is missing.
    if !pieces.isEmpty { pieces[0].gap = "" }
    add(pieces, x: measure.text, width: measure.textWidth, flow: isName ? .starts : .none)
  }

  private func spaced(_ pieces: [Phrase]) -> [Phrase] {
    var pieces = pieces
    if !pieces.isEmpty { pieces[0].gap = " " }
    return pieces
  }

  private func named(_ doctor: Doctor) -> [Phrase] {
    let name = cleanLine(doctor.name)
    let credentials = doctor.credentials.map { cleanLine($0) } ?? ""
    var pieces: [Phrase] = []
    if !name.isEmpty { pieces.append(Phrase(name, Style(.doctor, on: .plain, .bold))) }
    if !credentials.isEmpty {
      pieces.append(Phrase(credentials, Style(.credentials), gap: ", "))
    }
    return pieces
  }

  private func practice(of doctor: Doctor) -> [Phrase] {
    var pieces: [Phrase] = []
    let city = doctor.city.map { cleanLine($0) } ?? ""
    if !city.isEmpty { pieces.append(Phrase(city, Style(.city))) }
    for (number, specialty) in doctor.specialties.enumerated() {
      let isTicked = setting.ticked.contains(specialty)
      let name = cleanLine(specialty.name)
      guard !name.isEmpty else { continue }
      pieces.append(
        Phrase(
          isTicked ? "\(glyphs.bullet) \(name)" : name,
          isTicked ? Style(.specialtyTicked, on: .plain, .bold) : Style(.specialty),
          gap: number > 0 ? ", " : " "))
    }
    return pieces
  }

  private func rating(of doctor: Doctor) -> [Phrase] {
    guard let rating = doctor.rating else { return [] }
    var pieces: [Phrase] = []
    if let stars = rating.stars, stars.isFinite {
      let stars = max(0, min(5, stars))
      let lit = Int(stars.rounded())
      let tenths = Int((stars * 10).rounded())
      if lit > 0 {
        pieces.append(
          Phrase(String(repeating: glyphs.star, count: lit), Style(.stars), gap: "   "))
      }
      if lit < 5 {
        pieces.append(
          Phrase(
            String(repeating: glyphs.starEmpty, count: 5 - lit), Style(.starsMissing),
            gap: lit > 0 ? "" : "   "))
      }
      pieces.append(Phrase("\(tenths / 10).\(tenths % 10)", Style(.stars), gap: " "))
    }
    if let count = rating.reviewCount {
      pieces.append(
        Phrase(count == 1 ? "1 review" : "\(grouped(count)) reviews", Style(.secondary), gap: "  "))
    }
    return pieces
  }
}
