import Archive
import JSON

/// Finds the topics in one file's JSON, and what of them cannot be read.
struct TopicWalk {
  private(set) var topics: [(id: String, range: Range<Int>)] = []
  private(set) var problems: [(offset: Int, message: String)] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isLines: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, isLines: Bool) {
    self.bytes = bytes
    self.isLines = isLines
  }

  /// Values may follow one another, as in JSON Lines; behind one that is broken, only lines go on.
  mutating func run() {
    guard let start = bytes.baseAddress else {
      return problems.append((0, "the file is empty"))
    }
    var cursor = JSONCursor(start: start, end: start + bytes.count)
    cursor.skipSpace()
    if cursor.isAtEnd { problems.append((0, "the file is empty")) }
    while !cursor.isAtEnd {
      let first = cursor.offset
      do throws(JSONError) { try values(&cursor) } catch {
        problems.append((error.offset, "\(error)"))
        guard isLines, let end = bytes[first...].firstIndex(of: UInt8(ascii: "\n")) else { return }
        cursor.position = start + end
      }
      cursor.skipSpace()
    }
  }

  private mutating func values(_ cursor: inout JSONCursor) throws(JSONError) {
    guard cursor.byte == UInt8(ascii: "[") else { return try value(&cursor, depth: 0) }
    var elements = try JSONElements(&cursor, depth: 0)
    while try elements.next(&cursor) { try value(&cursor, depth: 1) }
  }

  private mutating func value(_ cursor: inout JSONCursor, depth: Int) throws(JSONError) {
    let start = cursor.offset
    let node = try cursor.node(depth: depth)
    guard let id = node.topicID else { return }
    topics.append((id, start..<cursor.offset))
    for post in node.topicPosts where TopicPost(post) == nil {
      problems.append((post.offset, "a post without an id, a number or a text is passed over"))
    }
  }
}

extension JSONNode {
  /// Of a topic, also of one that has only posts.
  var topicID: String? {
    guard self["post_stream"] != nil else { return nil }
    return self["id"]?.text ?? topicPosts.lazy.compactMap { $0["topic_id"]?.text }.first
  }

  var topicPosts: [JSONNode] { self["post_stream"]?["posts"]?.elements ?? [] }
}
