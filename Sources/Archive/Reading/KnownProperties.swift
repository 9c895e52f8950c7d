import JSON

/// The members that a kind of object is read from.
///
/// A thread has hundreds of members, and each is looked for: by its length, as that costs less than
/// to hash it.
struct KnownProperties: Sendable {
  private var byLength: [[String]] = []

  init(_ names: [String]) {
    for name in names {
      let missing = name.utf8.count + 1 - byLength.count
      if missing > 0 { byLength += Array(repeating: [], count: missing) }
      byLength[name.utf8.count].append(name)
    }
  }

  func contains(_ name: String) -> Bool {
    let length = name.utf8.count
    return length < byLength.count && byLength[length].contains(name)
  }
}

extension KnownProperties {
  static let question = KnownProperties(questionNames)
  static let posting = KnownProperties(
    questionNames + ["articleBody", "headline", "commentCount"])
  static let answer = KnownProperties(answerNames)
  /// Of an answer whose headline is not its name.
  static let headlinedAnswer = KnownProperties(answerNames.filter { $0 != "name" })
  static let comment = KnownProperties([
    "@context", "@type", "text", "encodingFormat", "author", "dateCreated", "datePublished",
  ])
  static let person = KnownProperties(thing)

  /// An address and a rating are kept whole where they say more than is shown.
  static func doctor(_ node: JSONNode) -> KnownProperties {
    let hasMore = (
      node["address"]?.hasMore(than: shownAddress) == true,
      node["aggregateRating"]?.hasMore(than: shownRating) == true
    )
    return switch hasMore {
    case (false, false): doctorWithBoth
    case (false, true): doctorWithAddress
    case (true, false): doctorWithRating
    case (true, true): doctorWithNeither
    }
  }

  private static let thing = ["@context", "@type", "@id", "url", "identifier", "name"]
  private static let post =
    thing + [
      "text", "encodingFormat", "author", "dateCreated", "datePublished", "upvoteCount",
      "downvoteCount", "comment",
    ]
  private static let questionNames =
    post + ["keywords", "answerCount", "acceptedAnswer", "suggestedAnswer", "usageInfo"]
  /// `myVote` is written by this program for the reader alone.
  private static let answerNames = post + ["headline", "articleBody", "myVote"]

  private static let physician = thing + ["honorificSuffix", "medicalSpecialty"]
  private static let doctorWithNeither = KnownProperties(physician)
  private static let doctorWithAddress = KnownProperties(physician + ["address"])
  private static let doctorWithRating = KnownProperties(physician + ["aggregateRating"])
  private static let doctorWithBoth = KnownProperties(physician + ["address", "aggregateRating"])
  private static let shownAddress = KnownProperties(["@type", "addressLocality"])
  private static let shownRating = KnownProperties(["@type", "ratingValue", "reviewCount"])
}
