import Foundation

/// Makes text as it stands in a dump's attributes: HTML whose signs are escaped.
struct DumpText {
  private let sentences: [[UInt8]]

  init(_ random: inout SeededGenerator) {
    sentences = (0..<8192).map { _ in Array(DumpText.sentence(&random).utf8) }
  }

  /// About eighty bytes, now and then with markup or a letter that is not ASCII.
  private static func sentence(_ random: inout SeededGenerator) -> String {
    var words = (0..<6 + random.below(18)).map { _ in
      let place = random.fraction()
      return Vocabulary.words[Int(place * place * Double(Vocabulary.words.count))]
    }
    if random.chance(0.1) { words[2] = "&lt;em&gt;\(words[2])&lt;/em&gt;" }
    if random.chance(0.06) { words[3] = "&lt;code&gt;\(words[3])&lt;/code&gt;" }
    if random.chance(0.06) {
      words[1] =
        "&lt;a href=&quot;https://example.org/\(words[1])&quot; "
        + "rel=&quot;nofollow&quot;&gt;\(words[1])&lt;/a&gt;"
    }
    if random.chance(0.1) { words[4] = "résumé" }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + (random.chance(0.1) ? "?" : ".")
  }

  /// Adds a sentence; as a comment has it, or a title.
  func sentence(to bytes: inout [UInt8], _ random: inout SeededGenerator) {
    bytes += sentences[random.below(sentences.count)]
  }

  /// Adds paragraphs of about so many sentences in all.
  func body(_ mean: Double, to bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let count = 1 + Int(-log(1 - random.fraction()) * (mean - 1))
    bytes += "&lt;p&gt;".utf8
    for number in 0..<count {
      if number > 0 { bytes += (number % 4 == 0 ? "&lt;/p&gt;&#xA;&#xA;&lt;p&gt;" : " ").utf8 }
      sentence(to: &bytes, &random)
    }
    bytes += "&lt;/p&gt;&#xA;".utf8
  }
}
