import Archive
import Forum
import JSON

/// The archive's own format: a thread a line, or one array with a thread a line.
package struct JSONThreadWriter: ThreadWriter {
  private let isLines: Bool
  private var isFirst = true

  package init(isLines: Bool) { self.isLines = isLines }

  package mutating func begin() -> [UInt8] { isLines ? [] : Array("[".utf8) }

  package mutating func thread(_ question: Question) -> [UInt8] {
    var writer = JSONWriter()
    writer.question(question)
    defer { isFirst = false }
    if isLines {
      writer.newline()
      return writer.bytes
    }
    return Array((isFirst ? "\n" : ",\n").utf8) + writer.bytes
  }

  package mutating func end() -> [UInt8] { isLines ? [] : Array("\n]\n".utf8) }
}
