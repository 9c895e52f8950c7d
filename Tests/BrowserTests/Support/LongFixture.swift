import Forum

/// An archive with one thread of long answers, for the tests of reading.
enum LongFixture {
  static func archive(_ answers: [(text: String, format: TextFormat)]) -> String {
    let answers = answers.enumerated().map { number, answer in
      """
      {"@id": "long-\(number + 1)", "headline": "Headline \(number + 1)",
       "encodingFormat": "\(answer.format.rawValue)", "text": \(quoted(answer.text)),
       "upvoteCount": 4, "author": {"name": "Doctor \(number + 1)"}}
      """
    }
    return """
      {"@id": "long", "name": "A long thread", "text": "Tell me everything.",
       "suggestedAnswer": [\(answers.joined(separator: ",\n"))]}
      """
  }

  /// Paragraphs of numbered words, no two alike, of at least so many bytes.
  static func prose(_ bytes: Int, paragraph: Int = 60) -> String {
    var text = ""
    var word = 0
    while text.utf8.count < bytes {
      if word > 0 { text += word.isMultiple(of: paragraph) ? "\n\n" : " " }
      text += "word\(word)"
      word += 1
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
          ? "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
          : String(scalar)
      }.joined()
      + "\""
  }
}
