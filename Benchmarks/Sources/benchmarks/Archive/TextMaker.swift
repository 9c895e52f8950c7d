import Foundation

/// Makes text of sentences that were made once, ready to be copied into JSON.
struct TextMaker {
  private let sentences: [[UInt8]]

  init(_ random: inout SeededGenerator) {
    sentences = (0..<8192).map { _ in Array(TextMaker.sentence(&random).utf8) }
  }

  /// About eighty bytes; a few with a quotation or a letter written as an escape.
  private static func sentence(_ random: inout SeededGenerator) -> String {
    var words = (0..<6 + random.below(18)).map { _ in word(&random) }
    if random.chance(0.03) { words[2] = "\\\"\(words[2])\\\"" }
    if random.chance(0.02) { words[1] = "r\\u00e9sum\\u00e9" }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + (random.chance(0.1) ? "?" : ".")
  }

  /// The frequent ones often, as in any language.
  private static func word(_ random: inout SeededGenerator) -> String {
    let place = random.fraction()
    return Vocabulary.words[Int(place * place * Double(Vocabulary.words.count))]
  }

  /// Adds a question of one sentence, without its full stop.
  func title(to bytes: inout [UInt8], _ random: inout SeededGenerator) {
    bytes += sentences[random.below(sentences.count)].dropLast().prefix(90)
    // An escape that was cut would be an error, and so would half a word be ugly.
    if let space = bytes.lastIndex(of: UInt8(ascii: " ")) { bytes.removeLast(bytes.count - space) }
    bytes.append(UInt8(ascii: "?"))
  }

  /// Adds paragraphs of about so many sentences in all, some much longer, most shorter.
  func text(_ mean: Double, to bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let count = 1 + Int(-log(1 - random.fraction()) * (mean - 1))
    for number in 0..<count {
      if number > 0 { bytes += number % 5 == 0 ? Array("\\n\\n".utf8) : [UInt8(ascii: " ")] }
      bytes += sentences[random.below(sentences.count)]
    }
  }
}
