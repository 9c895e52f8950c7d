import Archive
import Forum
import JSON
import Tables

/// A thread on its way from the rows that are about it.
struct RowThread {
  private let first: RowPlace
  /// What the rows say of the question, the first one that says something counting.
  private var cells: [RowField: String] = [:]
  private var keywords: [String] = []
  private var others: [(name: String, json: String)] = []
  private var answers: [Answer] = []
  private var hasSaidTitles = false

  /// Where a row stands, for what is said when it is gone.
  private struct RowPlace {
    let file: String
    let line: Int
  }

  init(_ row: Row) { first = RowPlace(file: row.table.file, line: row.line) }

  mutating func add(_ row: Row, _ run: ImportRun) {
    noteOtherTitle(row, run)
    for field in RowField.allCases where !field.isOfAnswer && cells[field] == nil {
      cells[field] = row[field]
    }
    if keywords.isEmpty { keywords = row.texts(.questionTags, apart: ListCell.tags) }
    let found = RowAnswer(row).answers(run)
    answers += found
    if found.isEmpty { others += row.others }
  }

  /// As an archive with the same words would be read, which also makes ids where there are none.
  func question(_ run: ImportRun) -> Question {
    var question = Question(
      id: cells[.questionID] ?? "", title: "",
      author: cells[.questionAuthor].map { Person(id: cells[.questionAuthorID], name: $0) },
      keywords: keywords, answers: answers)
    setTexts(of: &question)
    let numbers = RowNumbers(file: first.file, line: first.line, run: run)
    question.date = cells[.questionDate].flatMap { numbers.date($0) }
    question.declaredAnswerCount = cells[.questionAnswers].flatMap { numbers.whole($0) }
    (question.votes, question.downVotes) = numbers.votes(
      up: cells[.questionUpvotes], down: cells[.questionDownvotes])
    question.hasVoteCount = cells[.questionUpvotes] != nil
    question.disclaimer = cells[.questionDisclaimer]
    if let url = cells[.questionURL]?.trimmed {
      if let id = cells[.questionID] {
        question.otherProperties.append(Property("identifier") { $0.string(id) })
      }
      question.id = url
    }
    question.otherProperties += Property.additional(others)
    question.otherProperties += numbers.more(cells[.questionMore])
    var writer = JSONWriter()
    writer.question(question)
    var reader = QuestionReader()
    let read = (try? JSONNode.parse(writer.bytes)).flatMap { reader.question($0) }
    return read ?? question
  }

  private func setTexts(of question: inout Question) {
    let (title, text) = (cells[.questionTitle], cells[.questionText])
    if let format = cells[.questionFormat] {
      question.title = title ?? ""
      question.text = text ?? ""
      question.format = TextFormat(cell: format)
      question.isTitleFromText = title == nil && !question.text.isEmpty
    } else {
      let found = FoundText(text ?? title ?? "")
      (question.text, question.format) = (found.text, found.format)
      question.title = title?.trimmed ?? ""
      if title == nil || text == nil {
        question.title = FoundText.title(of: found.text)
        if question.title == found.text { question.text = "" }
      }
    }
    if question.title.isEmpty, question.text.isEmpty {
      question.title = cells[.questionURL] ?? cells[.questionID] ?? cells[.thread] ?? "?"
    }
  }

  /// Rows that share a key but not the question are two threads made one.
  private mutating func noteOtherTitle(_ row: Row, _ run: ImportRun) {
    guard !hasSaidTitles, let title = cells[.questionTitle], let other = row[.questionTitle],
      title.trimmed != other.trimmed
    else { return }
    hasSaidTitles = true
    run.note(
      row.problem(
        "the question has another title than in line \(first.line), with which it shares its "
          + "thread; name the column that tells threads apart with --group"))
  }
}

/// A text of which nothing says how it is marked up.
struct FoundText {
  let text: String
  let format: TextFormat

  private static let longestTitle = 150

  init(_ cell: String) {
    text = cell.trimmed
    format = FoundText.isHTML(text) ? .html : .plain
  }

  /// Whether it begins and ends as an element does that only a page has: signs such as `<link>` in
  /// the middle of a text are none.
  private static func isHTML(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "<"), text.utf8.last == UInt8(ascii: ">") else {
      return false
    }
    let name = text.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
    let blocks: Set = [
      "p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "br",
      "section", "article", "pre", "html", "body",
    ]
    return blocks.contains(name)
  }

  /// The text itself where it is one short line, else the beginning of its first line.
  static func title(of text: String) -> String {
    let line = text.prefix { !$0.isNewline }
    guard line.count > longestTitle else { return String(line).trimmed }
    let beginning = line.prefix(longestTitle)
    let words = beginning.lastIndex(of: " ").map { beginning[..<$0] } ?? beginning
    return "\(String(words).trimmed)…"
  }
}

extension TextFormat {
  init(cell: String) {
    let name = cell.trimmed.lowercased()
    let known: [TextFormat] = [.plain, .markdown, .html]
    self = known.first { $0.rawValue == name || $0.rawValue.hasSuffix("/\(name)") } ?? .plain
  }
}

extension Property {
  /// What columns say that the archive has no words for.
  static func additional(_ cells: [(name: String, json: String)]) -> [Property] {
    guard !cells.isEmpty else { return [] }
    return [
      Property("additionalProperty") { writer in
        writer.array { array in
          for cell in cells {
            array.object {
              $0.member("@type", "PropertyValue")
              $0.member("name", cell.name)
              $0.key("value")
              $0.json(cell.json)
            }
          }
        }
      }
    ]
  }
}
