import Archive
import Browser
import Forum
import Glibc
import Ledger

/// The files in which what the reader does is kept: the ledger, what was read, and in a group the
/// ballot that takes the votes in the ledger's place.
struct Journals {
  private var ledger: Journal
  private var history: Journal
  private var ballot: Journal?
  let box: BallotBox?
  /// Of the other versions of the ballot that were taken in, in bytes.
  private var mergedSizes: [String: Int] = [:]

  /// How long a key waits while another program holds a file: the next key waits for this one.
  private static let patience = Duration.seconds(1)

  init(_ places: OwnFiles, voter: String, ballots folder: String?) {
    let box = folder.map { BallotBox(folder: $0, voter: voter) }
    self.box = box
    let name = box?.voter ?? voter
    ledger = Journal(
      path: places.ledger, voter: name, passesOverVotes: box != nil, patience: Journals.patience)
    history = Journal(path: places.history, voter: name, patience: Journals.patience)
    ballot = box.map {
      Journal(path: $0.path, voter: name, isShared: true, patience: Journals.patience)
    }
  }

  /// The files that it is in, in the order of their weight.
  var paths: [String] { [ballot?.path, ledger.path, history.path].compactMap { $0 } }

  /// Why no vote can be kept, as far as that is seen without writing.
  var obstacle: LedgerError? { (ballot ?? ledger).obstacle }

  /// All that is kept, and what went wrong in reading it.
  mutating func load() -> (record: OwnRecord, problems: [String]) {
    var problems: [String] = []
    func load(_ journal: inout Journal) -> OwnRecord {
      do {
        let record = try journal.load()
        problems += journal.problems.map(\.brief)
        return record
      } catch {
        problems.append("\(error)")
        return OwnRecord()
      }
    }
    var record = load(&ledger)
    record.reading.formUnion(load(&history).reading)
    mergeCopies()
    if var ballot {
      record.votes = load(&ballot).votes
      self.ballot = ballot
    }
    return (record, problems)
  }

  /// Takes in what other versions of the reader's ballot have: what was voted elsewhere is theirs, too.
  private mutating func mergeCopies() {
    for path in box?.ownCopies ?? [] {
      var status = stat()
      guard stat(path, &status) == 0, mergedSizes[path] != status.st_size,
        let lines = try? LedgerLines.reading([path]), (try? ballot?.merge(lines)) != nil
      else { continue }
      mergedSizes[path] = status.st_size
    }
  }

  /// Puts it on the disk; tells how that went, after what others had done before.
  mutating func keep(_ deed: Deed, archive: String) -> [Event] {
    do throws(LedgerError) {
      let entry: JournalEntry
      switch deed.change {
      case .vote where ballot != nil:
        entry = try ballot?.record(deed, archive: archive) ?? JournalEntry()
      case .read: entry = try history.record(deed, archive: archive)
      default: entry = try ledger.record(deed, archive: archive)
      }
      return events(of: entry.news) + [.recorded(deed, .reader)]
    } catch { return [.recordFailed(deed, "Not kept: \(error.sentence)")] }
  }

  /// Takes back what was done last in the threads of an archive, or does it again.
  mutating func step(_ cause: Deed.Cause, in archive: Index) -> [Event] {
    var threads = ThreadHashes(archive)
    let isHere = { threads.has($0) }
    do throws(LedgerError) {
      var news = catchUp()
      let moments = (
        moment(ofNext: cause, in: ledger, beside: ballot, where: isHere),
        ballot.flatMap { moment(ofNext: cause, in: $0, beside: ledger, where: isHere) }
      )
      let entry: JournalEntry
      // What is taken back next was done last; what is done again next was done first.
      if let other = moments.1, moments.0.map({ cause == .undo ? other > $0 : other < $0 }) ?? true
      {
        entry = try ballot?.step(cause, where: isHere) ?? JournalEntry()
      } else {
        entry = moments.0 == nil ? JournalEntry() : try ledger.step(cause, where: isHere)
      }
      news += events(of: entry.news)
      return news + [entry.deed.map { .recorded($0, cause) } ?? .nothingLeft(cause)]
    } catch { return [.recordFailed(nil, "Not kept: \(error.sentence)")] }
  }

  /// Nothing is done again where something else was done since it was undone, be it in the other file.
  private func moment(
    ofNext cause: Deed.Cause, in journal: Journal, beside other: Journal?,
    where isHere: (UInt64) -> Bool
  ) -> Int64? {
    var journal = journal
    if cause == .redo, let other, journal.lastUndone < other.lastDone { return nil }
    return journal.moment(ofNext: cause, where: isHere)
  }

  /// What others have written since; a file that cannot be read now is looked at again later.
  mutating func catchUp() -> [Event] {
    let known = Set(problems)
    mergeCopies()
    var news = [try? ledger.catchUp(), try? history.catchUp()]
    if var ballot {
      news.append(try? ballot.catchUp())
      self.ballot = ballot
    }
    let isReplaced = news.contains { if case .whole? = $0 { true } else { false } }
    if isReplaced { return [.ledgerReplaced(load().record)] }
    let found = problems.filter { !known.contains($0) }
    return news.flatMap { $0.map { events(of: $0) } ?? [] }
      + found.map { .message(Browser.Message($0.brief, .warning)) }
  }

  /// The lines that cannot be read, so far.
  private var problems: [LedgerProblem] {
    ledger.problems + history.problems + (ballot?.problems ?? [])
  }

  private mutating func events(of news: JournalNews) -> [Event] {
    switch news {
    case .deeds(let deeds): deeds.isEmpty ? [] : [.othersDid(deeds)]
    case .whole: [.ledgerReplaced(load().record)]
    }
  }
}
