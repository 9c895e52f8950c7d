import Archive
import CHTML
import Exporters
import Forum
import Importers
import JSON

/// Threads as a page, and what other readers find in it.
struct ExportedPage {
  let bytes: [UInt8]

  init(_ threads: [Question], title: String = "Archive") {
    var writer = ExportFormat.html.writer(title: title)
    bytes = writer.begin() + threads.flatMap { writer.thread($0) } + writer.end()
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What importing it gives, written as an archive.
  func importedAgain() throws -> [UInt8] {
    var writer = JSONWriter()
    let run = ImportRun(take: {
      writer.question($0)
      writer.newline()
    })
    try ImportFormat.html.importer(ImportOptions())
      .read([.bytes(name: "page.html", bytes)], into: run)
    return writer.bytes
  }

  /// Its elements in their order, as a browser has them.
  var elements: [Element] {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return [] }
      let tree = html_parse(start.assumingMemoryBound(to: CChar.self), raw.count)
      defer { html_free(tree) }
      var elements: [Element] = []
      Element.collect(html_root(tree), into: &elements)
      return elements
    }
  }

  struct Element {
    let name: String
    let attributes: [String: String]
    /// What is directly in it.
    let text: String

    private static let attributes = [
      "id", "class", "href", "src", "style", "rel", "type", "dir", "lang", "onclick", "onerror",
      "onload", "onmouseover", "srcdoc", "action", "formaction", "data", "name", "content", "start",
    ]

    static func collect(_ node: OpaquePointer, into elements: inout [Element]) {
      guard let name = html_name(node) else { return }
      var attributes: [String: String] = [:]
      for attribute in Element.attributes {
        attributes[attribute] = html_node_attribute(node, attribute).map { String(cString: $0) }
      }
      let place = elements.count
      elements.append(Element(name: "", attributes: [:], text: ""))
      var text = ""
      var child = html_first_child(node)
      while let next = child {
        if let characters = html_text(next) { text += String(cString: characters) }
        collect(next, into: &elements)
        child = html_next_sibling(next)
      }
      elements[place] = Element(name: String(cString: name), attributes: attributes, text: text)
    }
  }
}

extension [Question] {
  /// As `rounds export --format jsonl` writes them.
  var lines: [UInt8] {
    var writer = ExportFormat.jsonl.writer(title: "")
    return flatMap { writer.thread($0) }
  }
}

/// The threads of an archive that is at hand, a value a line.
func threads(ofArchive lines: String) -> [Question] {
  let index = Index.reading([.bytes(name: "a.jsonl", Array(lines.utf8))]).index
  return (0..<index.threadCount).map { index.question($0) }
}
