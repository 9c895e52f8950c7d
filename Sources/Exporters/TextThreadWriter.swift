import Forum
import Markup
import PageText

/// Pages as they are copied from a doctors' question-and-answer site, a form feed between them.
struct TextThreadWriter: ThreadWriter {
  private var writer: PageWriter
  private var isFirst = true

  init(_ specialties: KnownSpecialties) { writer = PageWriter(specialties) }

  mutating func thread(_ question: Question) -> [UInt8] {
    defer { isFirst = false }
    let page = writer.write(question) { text, format in
      DocumentText(Document(text, format: format), .plain, showsSpoilers: true).text
    }
    return (isFirst ? [] : PageWriter.separator) + page
  }
}
