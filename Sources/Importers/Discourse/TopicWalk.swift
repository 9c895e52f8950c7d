import Archive
import Glibc
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

  /// Values may follow one another; behind one that is broken, only lines go on.
  mutating func run() {
    guard let start = bytes.baseAddress else { return problems.append((0, "the file is empty")) }
    let end = start + bytes.count
    var cursor = JSONCursor(start: start, end: end)
    cursor.skipSpace()
    if cursor.isAtEnd { problems.append((0, "the file is empty")) }
    while cursor.position < end {
      if isLines {
        let newline = memchr(cursor.position, 0x0A, end - cursor.position)
        cursor.end = newline.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? end
      }
      do throws(JSONError) {
        while !cursor.isAtEnd {
          try values(&cursor)
          cursor.skipSpace()
        }
      } catch {
        problems.append((error.offset, "\(error)"))
        cursor.position = cursor.end
      }
      cursor.end = end
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
