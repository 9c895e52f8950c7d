import Archive
import CHTML
import JSON

/// Finds among one notation's posts the one that another notation speaks of.
struct PostTwins {
  private var byID: [String: JSONNode] = [:]
  /// By the first letters of their text.
  private var byBeginning: [[Unicode.Scalar]: [(letters: [Unicode.Scalar], post: JSONNode)]] = [:]

  /// So many letters and digits are compared; fewer than the least have to be all.
  private static let longest = 400
  private static let shortest = 12

  init(_ posts: [JSONNode]) {
    for post in posts {
      if let id = post.identifier { byID[id] = byID[id] ?? post }
      let letters = PostTwins.letters(of: post)
      guard !letters.isEmpty else { continue }
      byBeginning[Array(letters.prefix(PostTwins.shortest)), default: []].append((letters, post))
    }
  }

  /// The post of the same id, or where one of the two has none, of the same text.
  func twin(of post: JSONNode) -> JSONNode? {
    let id = post.identifier
    if let id, let twin = byID[id] { return twin }
    let letters = PostTwins.letters(of: post)
    return byBeginning[Array(letters.prefix(PostTwins.shortest))]?.first { other in
      let count = min(letters.count, other.letters.count)
      return (id == nil || other.post.identifier == nil)
        && letters.prefix(count) == other.letters.prefix(count)
    }?.post
  }

  /// Whether a post of the same id is here, or one that says mostly the same, whatever its id.
  func hasLikeness(of post: JSONNode) -> Bool {
    if let id = post.identifier, byID[id] != nil { return true }
    let letters = PostTwins.letters(of: post)
    return byBeginning[Array(letters.prefix(PostTwins.shortest))]?.contains { other in
      let same = zip(letters, other.letters).prefix { $0 == $1 }.count
      return same * 4 >= min(letters.count, other.letters.count) * 3
    } ?? false
  }

  /// The first letters and digits of a post's text, whatever its markup.
  private static func letters(of post: JSONNode) -> [Unicode.Scalar] {
    guard let text = (post["text"] ?? post["articleBody"])?.text else { return [] }
    let isHTML = post["encodingFormat"]?.text == "text/html" || text.contains("</")
    var letters: [Unicode.Scalar] = []
    for scalar in (isHTML ? withoutTags(text) : text).unicodeScalars {
      guard letters.count < longest else { break }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        letters.append(scalar)
      }
    }
    return letters
  }

  private static func withoutTags(_ html: String) -> String {
    // A beginning of this length has the letters that are compared, or none has.
    let bytes = Array(html.utf8.prefix(1 << 14))
    return bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return "" }
      let limits = HTMLLimits(memory: 64 << 20, seconds: 1)
      guard
        let tree = html_parse_within(start.assumingMemoryBound(to: CChar.self), raw.count, limits)
      else { return html }
      defer { html_free(tree) }
      return PageWalk(below: PageNode(rootOf: tree)).lazy.compactMap(\.text).joined()
    }
  }
}
