/// The tables of a dump that are read, by the names of their roots in small letters.
enum DumpTable: String, CaseIterable {
  case posts, comments, votes, users, tags, postlinks

  init?(root: String) { self.init(rawValue: root.lowercased()) }

  /// From a file's name, which may have folders before it.
  init?(fileName: String) {
    let name = fileName.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard name.hasSuffix(".xml") else { return nil }
    self.init(rawValue: String(name.dropLast(4)))
  }
}

/// The attributes of all tables' rows that are read, in the order in which rows mostly have them.
enum DumpColumn: UInt8, CaseIterable {
  case id, postTypeId, parentId, acceptedAnswerId, postId, creationDate, score, viewCount, body
  case ownerUserId, ownerDisplayName, lastEditDate, title, tags, answerCount, closedDate, text
  case userId, userDisplayName, contentLicense, displayName, relatedPostId, linkTypeId, voteTypeId

  /// As the XML has it.
  var name: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
