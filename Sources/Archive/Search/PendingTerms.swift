import JSON

/// Which terms of a query the texts of a thread have answered so far.
struct PendingTerms {
  private var required: [SearchTerm]
  private let excluded: [SearchTerm]
  private var isRefused = false
  private var folded: FoldedText

  init(_ query: SearchQuery) {
    required = query.required
    excluded = query.excluded
    folded = FoldedText(foldsCase: query.foldsCase)
  }

  var isAnswered: Bool { required.isEmpty && !isRefused }

  /// Whether no further text can change the answer.
  var isDecided: Bool { isRefused || (required.isEmpty && excluded.isEmpty) }

  /// Takes what was required as answered, by a text that was read in another way.
  mutating func answerAll() { required = [] }

  mutating func read(_ text: String) {
    var text = text
    text.withUTF8 { read($0, hasEscapes: false) }
  }

  mutating func read(_ text: JSONString) { read(text.bytes, hasEscapes: text.hasEscapes) }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, hasEscapes: Bool) {
    guard !isDecided else { return }
    folded.read(bytes, hasEscapes: hasEscapes)
    required.removeAll { $0.occurs(in: folded) }
    isRefused = isRefused || excluded.contains { $0.occurs(in: folded) }
  }
}
