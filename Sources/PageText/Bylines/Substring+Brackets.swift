extension Substring {
  /// Without what stands in brackets: “MD (in memoriam)”, “CCFP(EM)”.
  var withoutBrackets: String {
    var text = ""
    var depth = 0
    for character in self {
      if character == "(" { depth += 1 }
      if depth == 0 { text.append(character) }
      if character == ")" { depth = Swift.max(0, depth - 1) }
    }
    return depth == 0 ? text : String(self)
  }

  /// What stands between commas that are in no brackets, without blanks around it.
  var commaParts: [Substring] {
    var depth = 0
    return split { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return character == "," && depth <= 0
    }.map(\.trimmed)
  }

  private var trimmed: Substring {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
