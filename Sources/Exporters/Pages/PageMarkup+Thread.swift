import Forum
import Markup

extension PageMarkup {
  /// A thread as people read it; `name` begins the names of its places, `level` is its heading's.
  mutating func thread(_ question: Question, name: String, level: Int) {
    line(PageLinks.headings[level - 1], ["id": "\(name)-title", "dir": "auto"]) {
      $0.text(cleanTitle(question.title))
    }
    byline(question)
    body(question.text, question.format, level: level)
    comments(question.comments, level: level)
    answers(question, name, level: level + 1)
    line("p", ["class": "disclaimer", "dir": "auto"]) {
      $0.text(cleanLine(question.disclaimer ?? Question.usualDisclaimer))
    }
  }

  private mutating func byline(_ question: Question) {
    let authors = ([question.author].compactMap(\.self) + question.otherAuthors).map(\.name)
    line("p", ["class": "by"]) {
      $0.facts([
        authors.isEmpty ? nil : { $0.words("Asked by", authors.joined(separator: ", ")) },
        question.date.map { date in { $0.date(date) } },
        question.keywords.isEmpty
          ? nil : { $0.words("about", question.keywords.joined(separator: ", ")) },
      ])
    }
  }

  private mutating func answers(_ question: Question, _ name: String, level: Int) {
    let here = question.answers.count
    let declared = question.declaredAnswerCount ?? here
    line(PageLinks.headings[level - 1]) {
      $0.markup("Doctor Answers ")
      $0.number(declared)
      if declared != here {
        $0.element("small") {
          $0.markup(" ")
          $0.number(here)
          $0.markup(" of ")
          $0.number(declared)
          $0.markup(" in this archive")
        }
      }
    }
    for (place, answer) in question.answers.enumerated() {
      line("section", ["class": "answer", "id": "\(name)-a\(place + 1)"]) {
        $0.markup("\n")
        $0.answer(answer, number: place + 1, of: here, level: level + 1)
      }
    }
  }

  mutating func comments(_ comments: [Comment], level: Int) {
    guard !comments.isEmpty else { return }
    line("ul", ["class": "comments", "aria-label": "Comments"]) {
      $0.markup("\n")
      for comment in comments {
        $0.line("li") {
          $0.body(comment.text, comment.format, level: level)
          $0.line("p", ["class": "by"]) {
            $0.facts([
              comment.author.map { author in { $0.words("", author.name) } },
              comment.date.map { date in { $0.date(date) } },
            ])
          }
        }
      }
    }
  }

  /// What is known, with a point between two of them.
  mutating func facts(_ facts: [((inout PageMarkup) -> Void)?]) {
    for (place, fact) in facts.compactMap(\.self).enumerated() {
      if place > 0 { markup(" · ") }
      fact(&self)
    }
  }

  mutating func words(_ what: StaticString, _ words: String) {
    markup(what)
    if what.utf8CodeUnitCount > 0 { markup(" ") }
    element("bdi") { $0.text(cleanLine(words)) }
  }

  mutating func date(_ date: ArchiveDate) {
    element("time", ["datetime": date.iso8601]) { $0.text(date.text) }
  }
}
