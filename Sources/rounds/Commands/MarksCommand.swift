import Archive
import ArgumentParser
import Drawing
import Forum
import JSON
import Ledger

/// `rounds marks`: the reader's bookmarks and notes.
struct MarksCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "marks", abstract: "Print your bookmarks and notes, the last one first.")

  @Argument(
    help: ArgumentHelp(
      "An archive, to name the threads and to tell which are no longer there.", valueName: "path"),
    completion: .file())
  var path: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only those with these words in them.", valueName: "words"))
  var search: String?

  @Flag(help: "One JSON object a line.")
  var json = false

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let archive = path.isEmpty ? nil : try OpenedArchive(path).index
    let words = (search ?? "").lowercased().split(separator: " ")
    let lines = try environment.ledgerLines().standingEvents.reversed().compactMap {
      MarkLine($0, in: archive)
    }.filter { line in
      let text = line.cells.joined(separator: " ").lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    if json {
      for line in lines { try output.add(json: line.json) }
    } else {
      try TextTable(columns: MarkLine.columns, rows: lines.map(\.cells)).print(
        to: output, try looks.ink(in: environment))
    }
    return .fine
  }
}

/// A bookmark or a note as `rounds marks` prints it.
struct MarkLine {
  private let event: LedgerEvent
  /// Nil for a bookmark.
  private let note: String?
  private let place: ArchivePlace

  /// Nil where the event is neither, or one that was taken back.
  init?(_ event: LedgerEvent, in archive: Index?) {
    switch event.deed.change {
    case .bookmark(true): note = nil
    case .note(let text, _) where !text.isEmpty: note = text
    default: return nil
    }
    self.event = event
    place = ArchivePlace(event.deed, in: archive)
  }

  static let columns = [
    TableColumn("mark", .bookmark), TableColumn("when", .date, isOptional: true),
    TableColumn("thread", .secondary, share: 0.3, cut: .start),
    TableColumn("answer", .secondary, share: 0.3, isOptional: true, cut: .start),
    TableColumn("note", .note, share: 0.4), ArchivePlace.column,
  ]

  var cells: [String] {
    [
      note == nil ? "bookmark" : "note", event.at.text, event.deed.thread,
      event.deed.answer ?? "", note ?? "", place.words(event),
    ]
  }

  var json: [UInt8] {
    JSONWriter.line { json in
      json.member("mark", note == nil ? "bookmark" : "note")
      json.member("thread", event.deed.thread)
      json.column("answer", event.deed.answer)
      json.column("note", note)
      json.member("at", event.at.text)
      json.column("archive", event.archive)
      place.add(to: &json)
    }.bytes
  }
}
