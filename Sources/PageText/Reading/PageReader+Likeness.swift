extension PageReader {
  /// Whether the beginning of a text is that of a copied page: a question, “Doctor Answers”, and
  /// below it a vote widget, unless there is said to be no answer or it would come later.
  package static func recognizes(_ beginning: [UInt8], isWhole: Bool) -> Bool {
    beginning.withUnsafeBufferPointer { bytes in
      let opening = bytes.prefix(LineScanner.sampleSize).first { $0 > 0x20 }
      guard let opening, !"{[<".utf8.contains(opening) else { return false }
      var scanner = LineScanner(bytes)
      var hasQuestion = false
      var answers: AnswersLine?
      while let line = scanner.next() {
        let ink = bytes[line.ink..<line.end]
        if answers != nil, VoteLine(ink) != nil { return true }
        if hasQuestion, answers == nil { answers = AnswersLine(ink) }
        hasQuestion = hasQuestion || !line.isBlank
      }
      return answers.map { !isWhole || $0.declared == 0 } ?? false
    }
  }
}
