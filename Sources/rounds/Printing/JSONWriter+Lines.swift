import JSON

/// Objects that all have the same members: null where there is no value.
extension JSONWriter {
  mutating func column(_ key: String, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  mutating func column(_ key: String, _ number: Int?) {
    self.key(key)
    if let number { int(number) } else { null() }
  }

  mutating func column(_ key: String, _ texts: [String]) {
    self.key(key)
    array { writer in texts.forEach { writer.string($0) } }
  }

  /// One object on a line of its own.
  static func line(_ members: (inout JSONWriter) -> Void) -> JSONWriter {
    var writer = JSONWriter()
    writer.object(members)
    writer.newline()
    return writer
  }
}
