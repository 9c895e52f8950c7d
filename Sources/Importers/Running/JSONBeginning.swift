import JSON

/// What can be told of JSON from its first bytes: the keys of its first object.
package struct JSONBeginning {
  /// In their order; of an array, or of lines, those of the first element.
  package private(set) var keys: [String] = []

  package init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      var cursor = JSONCursor(start: start, end: start + buffer.count)
      cursor.skipByteOrderMark()
      cursor.skipSpace()
      if cursor.take(UInt8(ascii: "[")) { cursor.skipSpace() }
      // The bytes end somewhere: an error is where what is known ends.
      try? read(&cursor)
    }
  }

  private mutating func read(_ cursor: inout JSONCursor) throws(JSONError) {
    var members = try JSONMembers(&cursor, depth: 0)
    while let key = try members.next(&cursor) {
      keys.append(key.text)
      try cursor.skipValue(depth: 1)
    }
  }

  /// Whether it is in the archive's own format: in schema.org's words.
  package var isArchive: Bool {
    let words: Set = [
      "@context", "@type", "@id", "@graph", "mainEntity", "hasPart", "acceptedAnswer",
      "suggestedAnswer",
    ]
    return keys.contains(where: words.contains)
  }
}
