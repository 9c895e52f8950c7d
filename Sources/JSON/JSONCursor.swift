import CBytes

/// A strict walk over JSON's bytes (RFC 8259) that makes no objects.
///
/// The bytes must outlive the cursor. An error's offset counts from `start`.
public struct JSONCursor {
  @inlinable package static var depthLimit: Int { 64 }

  @usableFromInline package let start: UnsafePointer<UInt8>
  @usableFromInline package var end: UnsafePointer<UInt8>
  @usableFromInline package var position: UnsafePointer<UInt8>

  @inlinable
  package init(start: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    self.start = start
    self.end = end
    position = start
  }

  @inlinable package var offset: Int { position - start }
  @inlinable package var isAtEnd: Bool { position >= end }

  /// The byte at the cursor, or 0 at the end: no JSON token begins with it.
  @inlinable package var byte: UInt8 { position < end ? position.pointee : 0 }

  @inlinable
  package func error(_ reason: JSONError.Reason, at place: UnsafePointer<UInt8>? = nil) -> JSONError
  {
    JSONError(offset: (place ?? position) - start, reason: reason)
  }

  @inlinable
  package mutating func skipSpace() {
    while position < end {
      switch position.pointee {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// Takes `byte` where the cursor stands on it.
  @inlinable
  package mutating func take(_ byte: UInt8) -> Bool {
    guard self.byte == byte, position < end else { return false }
    position += 1
    return true
  }

  /// Walks over one value of any kind; `depth` is how many containers surround it.
  package mutating func skipValue(depth: Int = 0) throws(JSONError) {
    switch byte {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"):
      var object = try JSONMembers(&self, depth: depth)
      while try object.next(&self) != nil { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      var array = try JSONElements(&self, depth: depth)
      while try array.next(&self) { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
    default: _ = try literal()
    }
  }

  /// Walks over a string and says where its content lies.
  @inlinable
  @inline(__always)
  package mutating func string() throws(JSONError) -> JSONString {
    let opening = position
    guard take(UInt8(ascii: "\"")) else { throw error(.unexpected) }
    let content = position
    var hasEscapes = false
    while true {
      position = bytes_plain_run_end(position, end)
      guard position < end else { throw error(.unfinishedString, at: opening) }
      if position.pointee == UInt8(ascii: "\"") {
        let found = JSONString(start: content, count: position - content, hasEscapes: hasEscapes)
        position += 1
        return found
      }
      guard position.pointee == UInt8(ascii: "\\") else { throw error(.controlInString) }
      hasEscapes = true
      try skipEscape()
    }
  }

  @usableFromInline
  package mutating func skipEscape() throws(JSONError) {
    let backslash = position
    guard end - position >= 2 else { throw error(.unfinished) }
    let kind = position[1]
    position += 2
    switch kind {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return
    case UInt8(ascii: "u"):
      guard end - position >= 4 else { throw error(.unfinished, at: backslash) }
      for index in 0..<4 where hexDigit(position[index]) == nil {
        throw error(.badEscape, at: backslash)
      }
      position += 4
    default: throw error(.badEscape, at: backslash)
    }
  }

  /// Walks over a number and gives its text.
  package mutating func number() throws(JSONError) -> UnsafeBufferPointer<UInt8> {
    let first = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try skipDigits(from: first) }
    if take(UInt8(ascii: ".")) { try skipDigits(from: first) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try skipDigits(from: first)
    }
    if case UInt8(ascii: "0")...UInt8(ascii: "9") = byte { throw error(.badNumber, at: first) }
    return UnsafeBufferPointer(start: first, count: position - first)
  }

  private mutating func skipDigits(from first: UnsafePointer<UInt8>) throws(JSONError) {
    let before = position
    while case UInt8(ascii: "0")...UInt8(ascii: "9") = byte { position += 1 }
    guard position > before else { throw error(.badNumber, at: first) }
  }

  /// Walks over `true`, `false` (both given) or `null` (nil).
  package mutating func literal() throws(JSONError) -> Bool? {
    switch byte {
    case UInt8(ascii: "t"):
      try take(word: "true")
      return true
    case UInt8(ascii: "f"):
      try take(word: "false")
      return false
    case UInt8(ascii: "n"):
      try take(word: "null")
      return nil
    default: throw error(isAtEnd ? .noValue : .unexpected)
    }
  }

  private mutating func take(word: StaticString) throws(JSONError) {
    let first = position
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { throw error(.unexpected, at: first) }
    }
  }
}

/// The value of a hexadecimal digit.
@inlinable
package func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
