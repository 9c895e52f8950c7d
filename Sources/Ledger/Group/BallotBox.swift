import Forum

/// A folder in which each voter of a group has a ledger of their own, that only they write to: so
/// a folder that is copied to and fro never has two versions of one file.
package struct BallotBox: Sendable {
  package let folder: String
  /// The name that the reader goes by.
  package let voter: String

  private static let ending = ".jsonl"

  package init(folder: String, voter: String) {
    self.folder = folder
    self.voter = BallotBox.safeName(voter)
  }

  /// The reader's own ledger.
  package var path: String { "\(folder)/\(voter)\(BallotBox.ending)" }

  /// Other versions of the reader's own ledger, which programs that synchronise leave beside it.
  package var ownCopies: [String] { (ledgers()[voter] ?? []).filter { $0 != path } }

  /// The ledgers of each voter: mostly one, but a folder that is synchronised may keep another
  /// version beside it, whose votes are theirs too.
  func ledgers() -> [String: [String]] {
    var ledgers: [String: [String]] = [:]
    for path in LedgerFolder(path: folder).files {
      let name = path.dropFirst(folder.count + 1)
      guard name.hasSuffix(BallotBox.ending), !name.hasPrefix(".") else { continue }
      let stem = name.dropLast(BallotBox.ending.count)
      let voter = stem.firstRange(of: ".sync-conflict-").map { stem[..<$0.lowerBound] } ?? stem
      ledgers[String(voter), default: []].append(path)
    }
    return ledgers
  }

  /// The name as a file can be called everywhere: letters, digits, dashes and underscores; two names
  /// never become one.
  private static func safeName(_ name: String) -> String {
    let safe = name.unicodeScalars.map { scalar -> Character in
      let isSafe = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isSafe || scalar == "_" || scalar == "-" ? Character(scalar) : "-"
    }
    let text = String(safe.prefix(60))
    guard text.isEmpty || !text.unicodeScalars.elementsEqual(name.unicodeScalars) else {
      return text
    }
    let hash = String(name.byteHash & 0xFFFF, radix: 16)
    return "\(text.isEmpty ? "voter" : text)-\(hash)"
  }
}
