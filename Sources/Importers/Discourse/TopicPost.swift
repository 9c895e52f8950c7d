import Archive
import Forum
import JSON

/// One post of a topic: the question, an answer, or a record of what was done.
struct TopicPost {
  let id: Int
  /// From 1, the question; deleted posts leave gaps.
  let number: Int
  let kind: Kind
  let author: PostAuthor?
  let date: ArchiveDate?
  let text: String
  let format: TextFormat
  let votes: Int
  let isAccepted: Bool
  let marks: [Mark]
  let comments: [Comment]
  /// The post that this one answers, where it is not the question, and who wrote that.
  let parent: (number: Int, author: String?)?
  /// How often it was edited.
  let version: Int
  /// What a post knows of its topic's title.
  let topicTitle: String?

  /// As Discourse numbers them in `post_type`.
  enum Kind: Int {
    case regular = 1
    case moderatorNote
    /// “Closed this topic”, “pinned globally”: nothing was written.
    case smallAction
    case whisper
  }

  /// What keeps a post from being read by everyone.
  enum Mark: String {
    case hidden, deleted, deletedByAuthor
  }

  /// Nil where the post says too little of itself to be placed, or nothing at all.
  init?(_ node: JSONNode) {
    guard let id = node["id"]?.whole, let number = node["post_number"]?.whole else { return nil }
    let polls = (node["polls"]?.elements ?? []).map(pollText).joined()
    if let cooked = node["cooked"]?.string {
      (text, format) = (cooked + polls, .html)
    } else if let raw = node["raw"]?.string {
      (text, format) = (raw, .markdown)
    } else {
      return nil
    }
    self.id = id
    self.number = number
    kind = node["post_type"]?.whole.flatMap(Kind.init) ?? .regular
    author = PostAuthor(node)
    date = node["created_at"]?.text.flatMap { ArchiveDate($0) }
    votes = VoteRange.clamped(node["post_voting_vote_count"]?.whole ?? node.likes)
    isAccepted = node["accepted_answer"]?.isTrue == true
    var marks: [Mark] = []
    if node["hidden"]?.isTrue == true { marks.append(.hidden) }
    if node["user_deleted"]?.isTrue == true {
      marks.append(.deletedByAuthor)
    } else if node["deleted_at"]?.text != nil {
      marks.append(.deleted)
    }
    self.marks = marks
    comments = (node["comments"]?.elements ?? []).compactMap(Comment.init(ofPost:))
    parent = node["reply_to_post_number"]?.whole.flatMap { number in
      number > 1 ? (number, node["reply_to_user"].flatMap { PostAuthor($0) }?.name) : nil
    }
    version = node["version"]?.whole ?? 1
    topicTitle = node["topic_title"]?.text ?? node["topic_slug"]?.text.map(words(ofSlug:))
  }
}

/// Who wrote a post, with what the forum says of them.
struct PostAuthor {
  let username: String?
  let name: String
  /// A title that the forum gives, then the role in its staff.
  let honours: String?

  init?(_ node: JSONNode) {
    username = node["username"]?.text
    guard let name = node["name"]?.text ?? node["display_username"]?.text ?? username else {
      return nil
    }
    self.name = name
    let roles = [("admin", "administrator"), ("moderator", "moderator"), ("staff", "staff")]
    let role = roles.first { node[$0.0]?.isTrue == true }?.1
    let parts = [node["user_title"]?.text, role].compactMap { $0 }
    honours = parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  var id: String? { username.map { "u/\($0)" } }
}

extension Comment {
  /// Of the plugin that has posts voted and commented on.
  fileprivate init?(ofPost node: JSONNode) {
    guard let cooked = node["cooked"]?.text else { return nil }
    let author = PostAuthor(node).map { Person(id: $0.id, name: $0.name) }
    self.init(
      text: cooked, format: .html, author: author,
      date: node["created_at"]?.text.flatMap { ArchiveDate($0) })
  }
}

extension JSONNode {
  var isTrue: Bool { if case .bool(true) = value { true } else { false } }

  var whole: Int? {
    if case .number(let number) = value { return number.int }
    return string.flatMap { Int($0) }
  }

  /// The likes of a post: in `actions_summary` those of id 2, in some answers `like_count`.
  fileprivate var likes: Int {
    let actions = self["actions_summary"]?.elements ?? []
    return actions.first { $0["id"]?.whole == 2 }?["count"]?.whole ?? self["like_count"]?.whole ?? 0
  }
}

/// “some topic slug” of “some-topic-slug”.
private func words(ofSlug slug: String) -> String {
  slug.split(separator: "-").joined(separator: " ")
}
