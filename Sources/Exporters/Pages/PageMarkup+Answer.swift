import Forum
import Markup

extension PageMarkup {
  mutating func answer(_ answer: Answer, number: Int, of count: Int, level: Int) {
    votes(of: answer)
    line(PageLinks.headings[level - 1], ["dir": "auto"]) {
      if let headline = answer.headline {
        $0.text(cleanTitle(headline))
      } else {
        $0.markup("Answer ")
        $0.number(number)
        $0.markup(" of ")
        $0.number(count)
      }
    }
    if answer.isAccepted { line("p", ["class": "accepted"]) { $0.markup("✓ Accepted answer") } }
    body(answer.text, answer.format, level: level)
    for doctor in [answer.doctor].compactMap(\.self) + answer.otherDoctors { self.doctor(doctor) }
    if let date = answer.date { line("p", ["class": "by"]) { $0.date(date) } }
    comments(answer.comments, level: level)
  }

  /// The page's widget, without its arrows for who hears it.
  private mutating func votes(of answer: Answer) {
    line("p", ["class": "votes"]) {
      $0.markup("<span aria-hidden=\"true\">▲</span> <span class=\"heard\">Votes: </span><b>")
      $0.text(VoteLabel(votes: answer.votes).description)
      $0.markup("</b> <span aria-hidden=\"true\">▼</span>")
    }
  }

  private mutating func doctor(_ doctor: Doctor) {
    let name = [doctor.name, doctor.credentials ?? ""].filter { !$0.isEmpty }
    let specialties = doctor.specialties.map(\.name).joined(separator: ", ")
    let place = [doctor.city ?? "", specialties].filter { !$0.isEmpty }
    line("p", ["class": "doctor"]) {
      $0.element("b") { $0.words("", name.joined(separator: ", ")) }
      if !place.isEmpty {
        $0.markup("<br>")
        $0.words("", place.joined(separator: " "))
      }
      if let rating = doctor.rating {
        $0.markup("<br>")
        $0.rating(rating)
      }
    }
  }

  private mutating func rating(_ rating: Rating) {
    facts([
      rating.stars.map { stars in
        {
          $0.element("span", ["class": "stars", "aria-hidden": "true"]) {
            $0.text(String(repeating: "★", count: Int(stars.rounded())))
          }
          $0.text(" \((stars * 10).rounded() / 10) of 5 stars")
        }
      },
      rating.reviewCount.map { count in
        { $0.text(count == 1 ? "1 review" : "\(count) reviews") }
      },
    ])
  }
}
