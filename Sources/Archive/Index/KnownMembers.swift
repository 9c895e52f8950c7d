import JSON

/// A walk over an object's members that stops at those the index has a use for.
struct KnownMembers {
  private var members: JSONMembers
  private let depth: Int
  private var seen: UInt32 = 0
  /// Whether every key so far is written without escapes, and the known ones once.
  private(set) var areUsual = true

  /// Takes the opening brace; `depth` is how many containers surround the object.
  @inline(__always)
  init(_ cursor: inout JSONCursor, depth: Int) throws(JSONError) {
    members = try JSONMembers(&cursor, depth: depth)
    self.depth = depth
  }

  /// The next known key, with the cursor on its value; nil when the closing brace is taken.
  @inline(__always)
  mutating func next(_ cursor: inout JSONCursor) throws(JSONError) -> ThreadKey? {
    while let key = try members.next(&cursor) {
      if let known = ThreadKey(key) {
        areUsual = areUsual && !has(known)
        seen |= known.bit
        return known
      }
      areUsual = areUsual && !key.hasEscapes
      try cursor.skipValue(depth: depth + 1)
    }
    return nil
  }

  @inline(__always)
  func has(_ key: ThreadKey) -> Bool { seen & key.bit != 0 }
}
