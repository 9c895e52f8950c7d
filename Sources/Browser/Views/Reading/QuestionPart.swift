import Drawing
import Forum
import Markup

extension PageBuilder {
  /// The head of a thread: title, who asked when about what, the text, how many answers.
  mutating func add(_ question: Question, note: String?) {
    let (x, width) = (measure.head, measure.headWidth)
    let title = cleanTitle(question.title)
    if !title.isEmpty { add(title, Style(.title, on: .plain, .bold), x: x, width: width) }
    add(asked(question), x: x, width: width)
    addThreadMarks()
    if let note { add(aside: note, x: x, width: width) }
    if !question.text.isEmpty {
      blank()
      add(question.text, question.format, x: x, width: width)
      guard !isCut else { return }
    }
    for comment in question.comments where !isCut {
      blank()
      add(comment, x: x, width: width)
    }
    guard !isCut else { return }
    blank()
    addCounts(question)
  }

  /// A notice that takes no place in the text.
  private mutating func add(aside notice: String, x: Int, width: Int) {
    for range in glyphs.wrap(notice, width: width) {
      let part = String(notice[range])
      add(PageLine(spans: [.init(x: x, text: part, style: Style(.notice))]))
    }
  }

  private func asked(_ question: Question) -> [Phrase] {
    let separator = " \(glyphs.separator) "
    var pieces: [Phrase] = []
    for person in [question.author].compactMap({ $0 }) + question.otherAuthors {
      let name = cleanLine(person.name)
      if !name.isEmpty {
        pieces.append(Phrase(name, Style(.author), gap: pieces.isEmpty ? "" : ", "))
      }
    }
    if let date = question.date {
      pieces.append(Phrase(date.text, Style(.date), gap: pieces.isEmpty ? "" : separator))
    }
    var gap = pieces.isEmpty ? "" : separator
    for keyword in question.keywords.map({ cleanLine($0) }) where !keyword.isEmpty {
      pieces.append(Phrase(keyword, Style(.keyword), gap: gap))
      gap = ", "
    }
    return pieces
  }

  private mutating func addCounts(_ question: Question) {
    let here = question.answers.count
    let declared = max(question.declaredAnswerCount ?? 0, here)
    let (x, width) = (measure.head, measure.headWidth)
    if here == 0 {
      let text =
        declared > 0
        ? "None of the \(grouped(declared)) answers is in this archive"
        : "Nobody has answered this question yet"
      let key = setting.isPrinted ? nil : Command.named("next-thread")?.keys(in: .thread).first
      let advice = key.map { "; \($0) goes to the next." } ?? "."
      add(text + advice, Style(.notice), x: x, width: width, flow: .none)
      blank()
      return
    }
    let counted = "Doctor Answers \(grouped(declared))"
    add(counted, Style(.heading, on: .plain, .bold), x: x, width: width, flow: .none)
    if declared != here {
      let some = "\(grouped(here)) of \(grouped(declared)) in this archive"
      let right = x + width - glyphs.width(some)
      if right >= x + glyphs.width(counted) + 2 {
        lines[lines.count - 1].spans.append(
          .init(x: right, text: some, style: Style(.secondary)))
      } else {
        add(some, Style(.secondary), x: x, width: width, flow: .none)
      }
    }
    addRule()
    blank()
  }

  mutating func addRule() {
    let rule = String(repeating: glyphs.horizontal, count: measure.headWidth)
    add(PageLine(spans: [.init(x: measure.head, text: rule, style: Style(.border))]))
  }

  /// The archive's own disclaimer, or a sentence that serves.
  mutating func add(disclaimer: String?) {
    let own = disclaimer.map { cleanLine($0) } ?? ""
    addRule()
    add(
      own.isEmpty ? Question.usualDisclaimer : own,
      Style(.disclaimer, on: .plain, .italic), x: measure.head, width: measure.headWidth,
      flow: .none)
  }
}
