/// schema.org's words, in whichever way pages write them.
enum Vocabulary {
  /// So many names for schema.org are known at a time, and no page has more.
  static let prefixLimit = 16

  /// “Question” of “https://schema.org/Question”, “http://www.schema.org/Question” or
  /// “schema:Question”; any other name as it is.
  static func term(_ name: String) -> String {
    if name.hasPrefix("schema:") { return String(name.dropFirst("schema:".count)) }
    return schemaPath(of: name) ?? name
  }

  /// Whether a name stands for schema.org as a whole.
  static func isSchema(_ address: String) -> Bool {
    address.hasPrefix("schema.org") || schemaPath(of: address) != nil
      || schemaPath(of: "\(address)/") != nil
  }

  private static func schemaPath(of address: String) -> String? {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      for host in ["schema.org/", "www.schema.org/"] where address.hasPrefix(scheme + host) {
        return String(address.dropFirst(scheme.utf8.count + host.utf8.count))
      }
    }
    return nil
  }

  static func isQuestion(_ types: [String]) -> Bool {
    types.contains { $0 == "Question" || $0 == "DiscussionForumPosting" }
  }

  /// Whether somebody wrote a text of their own for a thing of these types.
  static func isPost(_ types: [String]) -> Bool {
    isQuestion(types) || types.contains { $0 == "Answer" || $0 == "Comment" }
  }

  /// Properties that hold what somebody wrote, with its markup.
  static let bodies: Set = ["text", "articleBody"]

  /// Properties that are words, also where a page has them in a link.
  static let words: Set = ["name", "headline", "text", "articleBody", "keywords", "description"]

  /// Properties that are posts of their own, and can stand elsewhere on the page.
  static let posts: Set = ["acceptedAnswer", "suggestedAnswer", "comment"]
}
