/// What posts are, as `PostTypeId` numbers them.
enum PostType: Int {
  case question = 1
  case answer, orphanedTagWiki, tagWikiExcerpt, tagWiki, nomination, wikiPlaceholder, privilegeWiki

  var isRead: Bool { self == .question || self == .answer }

  var noun: String {
    switch self {
    case .question: "question"
    case .answer: "answer"
    case .orphanedTagWiki: "orphaned tag wiki"
    case .tagWikiExcerpt: "tag wiki excerpt"
    case .tagWiki: "tag wiki"
    case .nomination: "moderator nomination"
    case .wikiPlaceholder: "wiki placeholder"
    case .privilegeWiki: "privilege wiki"
    }
  }

  /// What questions and answers are made of.
  static let columns: [DumpColumn] = [
    .acceptedAnswerId, .creationDate, .score, .viewCount, .body, .ownerUserId, .ownerDisplayName,
    .lastEditDate, .title, .tags, .answerCount, .closedDate, .contentLicense,
  ]
}

/// A link from one post to another, as `PostLinks` has it.
struct PostLink: BitwiseCopyable, Hashable {
  let related: Int
  /// Says that its post asks what the related one asks, too.
  let isDuplicate: Bool

  init?(_ row: DumpRow) {
    guard let related = row.number(.relatedPostId) else { return nil }
    self.related = related
    isDuplicate = row.number(.linkTypeId) == 3
  }
}
