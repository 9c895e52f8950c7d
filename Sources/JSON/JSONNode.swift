/// A JSON value with the place it stands at.
package struct JSONNode: Sendable {
  /// Of the value's first byte, from the first byte of what was parsed.
  package let offset: Int
  package let value: JSONValue

  package init(offset: Int, value: JSONValue) {
    self.offset = offset
    self.value = value
  }
}

/// Any JSON value; an object keeps the order of its members and every duplicate.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])
}

/// A key and its value in an object.
package struct JSONMember: Sendable {
  package let key: String
  package let keyOffset: Int
  package let node: JSONNode

  package init(key: String, keyOffset: Int, node: JSONNode) {
    self.key = key
    self.keyOffset = keyOffset
    self.node = node
  }
}

extension JSONNode {
  /// The value of the last member with this key; nil where there is none or this is no object.
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.key == key }?.node
  }

  package var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  /// Parses a whole text, a byte-order mark before it allowed.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> JSONNode in
      try parse(buffer)
    }
  }

  /// Parses a whole text, a byte-order mark before it allowed.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONNode {
    guard let start = bytes.baseAddress else { throw JSONError(offset: 0, reason: .noValue) }
    var cursor = JSONCursor(start: start, end: start + bytes.count)
    cursor.skipByteOrderMark()
    cursor.skipSpace()
    let node = try cursor.node(depth: 0)
    cursor.skipSpace()
    guard cursor.isAtEnd else { throw cursor.error(.trailing) }
    return node
  }
}

extension JSONCursor {
  package mutating func skipByteOrderMark() {
    if end - position >= 3, position[0] == 0xEF, position[1] == 0xBB, position[2] == 0xBF {
      position += 3
    }
  }

  /// Reads the value at the cursor; `depth` is how many containers surround it.
  package mutating func node(depth: Int) throws(JSONError) -> JSONNode {
    let place = offset
    return JSONNode(offset: place, value: try value(depth: depth))
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    switch byte {
    case UInt8(ascii: "\""): return .string(try string().text)
    case UInt8(ascii: "{"):
      var members: [JSONMember] = []
      var object = try JSONMembers(&self, depth: depth)
      while let key = try object.next(&self) {
        let keyOffset = key.start - start - 1
        members.append(
          JSONMember(key: key.text, keyOffset: keyOffset, node: try node(depth: depth + 1)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONNode] = []
      var array = try JSONElements(&self, depth: depth)
      while try array.next(&self) { elements.append(try node(depth: depth + 1)) }
      return .array(elements)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(JSONNumber(text: String(decoding: try number(), as: UTF8.self)))
    default: return try literal().map(JSONValue.bool) ?? .null
    }
  }
}
