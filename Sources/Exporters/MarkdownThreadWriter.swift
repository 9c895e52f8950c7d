import Forum

/// Threads as Markdown, each below a heading of its own.
struct MarkdownThreadWriter: ThreadWriter {
  private var isFirst = true

  mutating func thread(_ question: Question) -> [UInt8] {
    defer { isFirst = false }
    return Array("\(isFirst ? "" : "\n")\(ThreadText(question, .markdown).text)\n".utf8)
  }
}
