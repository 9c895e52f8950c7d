import Archive
import Drawing
import Forum
import JSON
import Ledger

/// A vote as `rounds votes list` prints it.
struct VoteLine {
  private let event: LedgerEvent
  private let vote: Vote
  private let answer: String
  private let place: ArchivePlace

  /// Nil where the event is no vote, or one that was withdrawn.
  init?(_ event: LedgerEvent, in archive: Index?) {
    guard case .vote(let vote?, _) = event.deed.change, let answer = event.deed.answer else {
      return nil
    }
    (self.event, self.vote, self.answer) = (event, vote, answer)
    place = ArchivePlace(event.deed, in: archive)
  }

  static let columns = [
    TableColumn("vote", .votesUp), TableColumn("when", .date, isOptional: true),
    TableColumn("thread", .secondary, share: 0.3, cut: .start),
    TableColumn("answer", .secondary, share: 0.3, cut: .start), ArchivePlace.column,
  ]

  var cells: [String] {
    [vote == .up ? "+1" : "-1", event.at.text, event.deed.thread, answer, place.words(event)]
  }

  var json: [UInt8] {
    JSONWriter.line { json in
      json.member("thread", event.deed.thread)
      json.member("answer", answer)
      json.column("vote", vote.rawValue)
      json.member("at", event.at.text)
      json.column("voter", event.voter)
      json.column("archive", event.archive)
      place.add(to: &json)
    }.bytes
  }
}

/// Whether an archive has what something was done to, and under which title.
struct ArchivePlace {
  /// Nil where no archive was asked for.
  private let isThere: Bool?
  private let title: String?
  /// What the archive that was asked for calls itself.
  private let name: String?

  static let column = TableColumn("where", .title)

  init(_ deed: Deed, in archive: Index?) {
    let question = archive.flatMap { index in
      index.row(withID: deed.thread).map { index.question($0) }
    }
    title = question?.title
    name = archive?.name
    isThere = archive.map { _ in
      question.map { question in
        deed.answer.map { id in question.answers.contains { $0.id == id } } ?? true
      } ?? false
    }
  }

  /// The title, or what is known in its place.
  func words(_ event: LedgerEvent) -> String {
    if isThere != false { return title ?? event.archive ?? "" }
    if let title { return "no longer in this archive: \(title)" }
    guard let other = event.archive, other != name else { return "not in this archive" }
    return "not in this archive, but in \(other)"
  }

  func add(to json: inout JSONWriter) {
    json.column("title", title)
    json.key("inArchive")
    if let isThere { json.bool(isThere) } else { json.null() }
  }
}
