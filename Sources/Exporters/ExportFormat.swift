import Forum

/// The formats that archives go out in, as the command line names them.
package enum ExportFormat: String, CaseIterable, Sendable {
  case jsonl, json, markdown, html, text, csv

  /// Of a file in the format, without a dot.
  package var fileExtension: String {
    switch self {
    case .jsonl: "jsonl"
    case .json: "json"
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    case .csv: "csv"
    }
  }

  /// `title` is what the archive is called, and `specialties` are those that every reader knows.
  package func writer(
    title: String, specialties: KnownSpecialties = KnownSpecialties()
  ) -> any ThreadWriter {
    switch self {
    case .markdown: MarkdownThreadWriter()
    case .html: PageThreadWriter(title: title)
    case .text: TextThreadWriter(specialties)
    case .csv: CSVThreadWriter()
    case .jsonl, .json: JSONThreadWriter(isLines: self == .jsonl)
    }
  }
}
