import Archive
import Forum
import JSON

/// One topic, joined from all the files that hold posts of it.
struct Topic {
  let id: String
  /// The file that it was first met in.
  let file: String
  private(set) var posts: [Int: TopicPost] = [:]
  private var idsByNumber: [Int: Int] = [:]
  /// Posts that were there more than once.
  private(set) var repeats = 0
  /// The ids of all posts, as far as the forum said.
  private(set) var stream: Set<Int> = []
  /// Whether any file says which posts there are.
  private(set) var hasStream = false
  private(set) var title: String?
  private(set) var date: ArchiveDate?
  private(set) var keywords: [String] = []
  private(set) var postCount: Int?
  private(set) var acceptedNumbers: Set<Int> = []
  private(set) var states: [String] = []

  init(id: String, file: String) {
    self.id = id
    self.file = file
  }

  /// Of what several pieces say the first one counts; of a post's versions the last.
  mutating func add(_ piece: JSONNode) {
    for post in piece.topicPosts.compactMap({ TopicPost($0) }) {
      let known = posts[post.id]
      if known != nil { repeats += 1 }
      guard known.map({ $0.version <= post.version }) ?? true else { continue }
      posts[post.id] = post
      idsByNumber[post.number] = post.id
    }
    if let ids = piece["post_stream"]?["stream"]?.elements.compactMap(\.whole) {
      hasStream = true
      stream.formUnion(ids)
    }
    let solutions = ["accepted_answer", "accepted_answers"].flatMap { piece[$0]?.elements ?? [] }
    acceptedNumbers.formUnion(solutions.compactMap { $0["post_number"]?.whole })
    guard title == nil else { return }
    title = piece["title"]?.text ?? piece["fancy_title"]?.text
    guard title != nil else { return }
    date = piece["created_at"]?.text.flatMap { ArchiveDate($0) }
    keywords = (piece["tags"]?.elements ?? []).compactMap { $0.text ?? $0["name"]?.text }
    postCount = piece["posts_count"]?.whole
    states = ["closed", "archived"].filter { piece[$0]?.isTrue == true }
    if piece["deleted_at"]?.text != nil { states.append("deleted") }
    if piece["visible"].map({ !$0.isTrue }) ?? false { states.append("unlisted") }
  }

  /// In the order of the topic.
  var sortedPosts: [TopicPost] {
    posts.values.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  /// The post that asks.
  var question: TopicPost? { post(numbered: 1) }

  func post(numbered number: Int) -> TopicPost? { idsByNumber[number].flatMap { posts[$0] } }

  var answers: [TopicPost] { sortedPosts.filter { $0.number > 1 && $0.kind != .smallAction } }

  /// The answers that are here and, as far as is known, those that are not.
  var declaredAnswerCount: Int? {
    let here = answers.count
    if hasStream {
      let missing = stream.subtracting(posts.keys).count
      return here + max(0, missing - (question == nil ? 1 : 0))
    }
    let actions = posts.values.count { $0.kind == .smallAction }
    return postCount.map { max(here, $0 - 1 - actions) }
  }
}
