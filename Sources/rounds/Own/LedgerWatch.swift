import Archive
import Browser
import Glibc
import Ledger

/// Tells the loop when others have written to the reader's ledger, and how a group votes by then.
struct LedgerWatch: Sendable {
  let paths: [String]
  let box: BallotBox?

  /// Within how many milliseconds a change is told where the system tells none, and how long nothing
  /// may happen before one is told.
  private static let turn: Int32 = 500
  private static let quiet: Int32 = 30

  /// Never returns: for a thread of its own.
  func run(_ mailbox: Mailbox) {
    var watch = FolderWatch(quiet: LedgerWatch.quiet, turn: LedgerWatch.turn)
    watch.add(folders)
    var (own, group) = (stamps(of: paths), groupStamps)
    var count = box.map(BallotCount.init)
    var told: String?
    func tell() {
      guard let (votes, problems) = count?.others() else { return }
      mailbox.post(.group(votes))
      // The same again and again would be in the way of what the reader does.
      if let problem = problems.first, problem != told {
        mailbox.post(.message(Browser.Message(problem, .warning)))
      }
      told = problems.first
    }
    tell()
    // What was written since the ledger was read, and before this.
    mailbox.post(.ledgerTouched)
    while true {
      watch.wait()
      watch.add(folders)
      let new = stamps(of: paths)
      if new != own { mailbox.post(.ledgerTouched) }
      own = new
      guard case let stamps = groupStamps, stamps != group else { continue }
      group = stamps
      tell()
      // Another version of the reader's own ballot may be among them.
      mailbox.post(.ledgerTouched)
    }
  }

  /// Where changes are told of: beside the files, and beside what those lead to that are links.
  private var folders: Set<String> {
    let files = paths + ballots
    return Set(
      (files + files.map(fullPath)).map { LedgerFolder(of: $0).path }
        + [box?.folder].compactMap(\.self))
  }

  private var ballots: [String] { box.map { LedgerFolder(path: $0.folder).files } ?? [] }

  private var groupStamps: [Stamp?] {
    stamps(of: ballots)
  }

  private func stamps(of paths: [String]) -> [Stamp?] { paths.map { Stamp($0) } }

  /// What is other when a file was written to.
  private struct Stamp: Equatable {
    let path: String
    let node: ino_t
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      self.path = path
      (node, size) = (status.st_ino, Int(status.st_size))
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
  }
}
