/// A walk over an object's members: `next` gives a key and leaves the cursor on its value.
public struct JSONMembers {
  @usableFromInline var isFirst = true

  /// Takes the opening brace.
  @inlinable
  package init(_ cursor: inout JSONCursor, depth: Int) throws(JSONError) {
    guard depth < JSONCursor.depthLimit else { throw cursor.error(.tooDeep) }
    guard cursor.take(UInt8(ascii: "{")) else { throw cursor.error(.unexpected) }
  }

  /// The next key, or nil when the closing brace is taken.
  @inlinable
  package mutating func next(_ cursor: inout JSONCursor) throws(JSONError) -> JSONString? {
    cursor.skipSpace()
    if cursor.take(UInt8(ascii: "}")) { return nil }
    if !isFirst {
      let comma = cursor.position
      guard cursor.take(UInt8(ascii: ",")) else {
        throw cursor.error(cursor.isAtEnd ? .unfinished : .missingCommaInObject)
      }
      cursor.skipSpace()
      if cursor.byte == UInt8(ascii: "}") { throw cursor.error(.trailingComma, at: comma) }
    }
    isFirst = false
    guard cursor.byte == UInt8(ascii: "\"") else {
      throw cursor.error(cursor.isAtEnd ? .unfinished : .missingKey)
    }
    let key = try cursor.string()
    cursor.skipSpace()
    guard cursor.take(UInt8(ascii: ":")) else {
      throw cursor.error(cursor.isAtEnd ? .unfinished : .missingColon)
    }
    cursor.skipSpace()
    return key
  }
}

/// A walk over an array's elements: `next` leaves the cursor on the next one.
public struct JSONElements {
  /// Whether the next element needs no comma before it.
  @usableFromInline package var isFirst = true

  /// Takes the opening bracket.
  @inlinable
  package init(_ cursor: inout JSONCursor, depth: Int) throws(JSONError) {
    guard depth < JSONCursor.depthLimit else { throw cursor.error(.tooDeep) }
    guard cursor.take(UInt8(ascii: "[")) else { throw cursor.error(.unexpected) }
  }

  /// Whether there is another element; false when the closing bracket is taken.
  @inlinable
  package mutating func next(_ cursor: inout JSONCursor) throws(JSONError) -> Bool {
    cursor.skipSpace()
    if cursor.take(UInt8(ascii: "]")) { return false }
    if !isFirst {
      let comma = cursor.position
      guard cursor.take(UInt8(ascii: ",")) else {
        throw cursor.error(cursor.isAtEnd ? .unfinished : .missingCommaInArray)
      }
      cursor.skipSpace()
      if cursor.byte == UInt8(ascii: "]") { throw cursor.error(.trailingComma, at: comma) }
    }
    isFirst = false
    if cursor.isAtEnd { throw cursor.error(.unfinished) }
    return true
  }
}
