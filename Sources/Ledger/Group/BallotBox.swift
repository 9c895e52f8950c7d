import Forum
import Glibc

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

  /// The others' votes, and what of their ledgers could not be read.
  ///
  /// Who voted is told by the name of the file, whatever its lines say: nobody votes for another.
  package func others() -> (votes: GroupVotes, problems: [String]) {
    var (votes, problems) = (GroupVotes(), [String]())
    for (voter, paths) in ledgers().sorted(by: { $0.key < $1.key }) where voter != self.voter {
      do {
        votes.add(try LedgerLines.reading(paths).record.votes, of: voter)
      } catch { problems.append("\(error)") }
    }
    return (votes, problems)
  }

  /// The ledgers of each voter: mostly one, but a folder that is synchronised may keep another
  /// version beside it, whose votes are theirs too.
  private func ledgers() -> [String: [String]] {
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

  /// The name as a file can be called everywhere: letters, digits, dashes and underscores.
  private static func safeName(_ name: String) -> String {
    let safe = name.unicodeScalars.map { scalar -> Character in
      let isSafe = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isSafe || scalar == "_" || scalar == "-" ? Character(scalar) : "-"
    }
    let text = String(safe.prefix(60))
    return text.isEmpty ? "voter" : text
  }
}
