import Archive
import JSON

/// The numbers that pages give as counters of what readers did, in the words for numbers of posts.
enum InteractionCounts {
  private static let posts = [
    "LikeAction": "upvoteCount", "AgreeAction": "upvoteCount", "DislikeAction": "downvoteCount",
    "DisagreeAction": "downvoteCount",
  ]
  private static let threads = [
    "CommentAction": "answerCount", "ReplyAction": "answerCount",
  ]

  /// A thread and its posts with their counters' numbers, where they have none of their own.
  static func read(in thread: JSONNode) -> JSONNode {
    var result = counted(thread, posts.merging(threads) { first, _ in first })
    for key in Vocabulary.posts.sorted() {
      guard let posts = thread[key]?.elements else { continue }
      guard posts.contains(where: { $0["interactionStatistic"] != nil }) else { continue }
      let all = JSONValue.array(posts.map { counted($0, InteractionCounts.posts) })
      result = result.setting(key, JSONNode(offset: thread.offset, value: all))
    }
    return result
  }

  private static func counted(_ post: JSONNode, _ words: [String: String]) -> JSONNode {
    var result = post
    for counter in post["interactionStatistic"]?.elements ?? [] {
      let type = counter["interactionType"].flatMap { $0.text ?? $0.types.first ?? $0["@id"]?.text }
      guard let type, let word = words[Vocabulary.term(type)], post[word] == nil,
        word != "answerCount" || post["commentCount"] == nil,
        let count = counter["userInteractionCount"]
      else { continue }
      result = result.setting(word, count)
    }
    return result
  }
}
