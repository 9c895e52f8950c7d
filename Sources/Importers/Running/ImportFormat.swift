/// The formats that become archives, as the command line names them.
package enum ImportFormat: String, CaseIterable, Sendable {
  case stackexchange, html, text, discourse, rows

  /// What an input in the format is, as a sentence goes on after “it is”.
  package var summary: String {
    switch self {
    case .stackexchange: "a dump of a Stack Exchange site"
    case .html: "saved web pages"
    case .text: "pages copied as text"
    case .discourse: "topics of a Discourse forum"
    case .rows: "a table with a row an answer"
    }
  }
}
