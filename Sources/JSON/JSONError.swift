/// Why bytes are not JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// From the first byte of what was read, 0-based.
  package let offset: Int
  package let reason: Reason

  @usableFromInline
  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  public enum Reason: String, Sendable {
    case noValue = "a JSON value is missing here"
    case unexpected = "this is not JSON"
    case unfinished = "the text ends inside a JSON value"
    case unfinishedString = "a string is not closed"
    case controlInString = "a control character stands unescaped in a string"
    case badEscape = "a backslash is not followed by an escape that JSON knows"
    case badNumber = "a number is not as JSON writes them"
    case missingKey = "an object's key is missing here"
    case missingColon = "a colon is missing after an object's key"
    case missingCommaInObject = "a comma or “}” is missing here"
    case missingCommaInArray = "a comma or “]” is missing here"
    case trailingComma = "a comma stands before a closing bracket"
    case tooDeep = "values are nested more than 64 deep"
    case trailing = "something follows the JSON value"
  }
}

extension JSONError: CustomStringConvertible {
  public var description: String { reason.rawValue }
}
