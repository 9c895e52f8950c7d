import Archive
import ArgumentParser

/// `rounds diff`: what has changed from one archive to another.
struct DiffCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Print what is new, gone or changed between two archives.")

  @Argument(help: "The earlier archive: a file or folder of JSON.", completion: .file())
  var old: String

  @Argument(help: "The later one.", completion: .file())
  var new: String

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let (before, after) = (try OpenedArchive([old]), try OpenedArchive([new]))
    var counts = ChangeCounts()
    let difference = ArchiveDifference(from: before.index, to: after.index)
    let same = try difference.each { change throws(Failure) in
      counts.add(change)
      if json {
        try output.add(json: change.json)
      } else {
        for line in change.lines { try output.print(line) }
      }
    }
    if !json { try output.print("\(counts.description), \(same) the same") }
    let statuses = [before.mentionProblems(), after.mentionProblems()]
    return statuses.first { $0 != .fine } ?? .fine
  }
}

/// How many threads were changed, and how.
private struct ChangeCounts: CustomStringConvertible {
  private var new = 0
  private var gone = 0
  private var changed = 0

  mutating func add(_ change: ThreadChange) {
    switch change {
    case .new: new += 1
    case .gone: gone += 1
    case .changed: changed += 1
    }
  }

  var description: String { "\(new) new, \(gone) gone, \(changed) changed" }
}
