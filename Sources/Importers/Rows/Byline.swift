/// Who answered, taken apart: “Dana K. Example, MD, FACSCosmetic surgery for all” is a name, what
/// follows a name, and what they say of themselves.
struct Byline: Equatable {
  var name: String
  var credentials: String?
  var rest: String?

  /// A name that credentials may follow.
  init(signature: String) {
    let parts = signature.split(separator: ",").map { String($0).trimmed }
    let honours = parts.dropFirst()
    if let first = parts.first, !first.isEmpty, !honours.isEmpty,
      honours.allSatisfy(Byline.isCredential)
    {
      name = first
      credentials = honours.joined(separator: ", ")
    } else {
      name = signature.trimmed
    }
  }

  /// A site that glues what people say of themselves to their names has the names in its addresses:
  /// “…/dana-k-example-md-facs”. Without an address, the text is taken apart where a word ends
  /// and another begins without a blank.
  init(_ text: String, address: String? = nil) {
    let text = text.trimmed
    let end = address.flatMap { Byline.end(of: $0, in: text) } ?? Byline.seam(in: text)
    guard let end else {
      self.init(signature: text)
      return
    }
    self.init(signature: String(text[..<end]))
    let rest = String(text[end...]).trimmed
    let parts = rest.split(separator: ",").map { String($0).trimmed }
    if credentials == nil, !parts.isEmpty, parts.allSatisfy(Byline.isCredential) {
      credentials = rest
    } else {
      self.rest = rest.isEmpty ? nil : rest
    }
  }

  /// “MD”, “Psy.D.”, “M.S.Ed.”, “LCSW-R”: more capitals than a word has.
  private static func isCredential(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy { word in
        let letters = word.filter(\.isLetter)
        return letters.count <= 10 && letters.count(where: \.isUppercase) >= 2
      }
  }

  /// Where in the text the words of an address's last part end, as far as it has them: two of them
  /// or more, and all where a blank follows.
  private static func end(of address: String, in text: String) -> String.Index? {
    let words = address.lowercased().split(separator: "/").last?.split(separator: "-") ?? []
    var found: (count: Int, end: String.Index) = (0, text.startIndex)
    for word in words {
      guard let end = place(behind: word, in: text[found.end...]) else { break }
      found = (found.count + 1, end)
    }
    guard found.count > 1 else { return nil }
    let rest = text[found.end...]
    // A dot that ends an abbreviation, a bracket that closes.
    let end = rest.firstIndex { $0 != "." && $0 != ")" } ?? text.endIndex
    let isSeam = !(text[end...].first.map { $0.isWhitespace || $0.isLowercase } ?? false)
    return isSeam || found.count == words.count ? end : nil
  }

  /// Where a word ends that the text begins with, signs and blanks aside.
  private static func place(
    behind word: Substring, in text: Substring
  ) -> String.Index? {
    var wanted = word[...]
    var place = text.startIndex
    while let next = wanted.first {
      guard place < text.endIndex else { return nil }
      let character = text[place]
      if character.isLetter || character.isNumber {
        guard character.lowercased() == String(next) else { return nil }
        wanted = wanted.dropFirst()
      }
      place = text.index(after: place)
    }
    return place
  }

  /// The first place behind a comma where capitals are followed by a word of their own:
  /// “LCSW|Couples”.
  private static func seam(in text: String) -> String.Index? {
    guard let comma = text.firstIndex(of: ",") else { return nil }
    let tail = Array(text[comma...])
    for place in tail.indices.dropFirst(3).dropLast() {
      let isSeam =
        tail[place].isUppercase && tail[place + 1].isLowercase
        && tail[place - 1].isUppercase && tail[place - 2].isUppercase
      if isSeam { return text.index(comma, offsetBy: place) }
    }
    return nil
  }
}
