import Archive
import Forum
import JSON

/// Reads what is no text in a row's cells, and notes what cannot be read.
struct RowNumbers {
  let file: String
  let line: Int
  let run: ImportRun

  func whole(_ cell: String) -> Int? { number(cell).map { VoteRange.clamped($0) } }

  /// Up votes less down votes, and how many of them were down votes.
  func votes(up: String?, down: String?) -> (all: Int, down: Int) {
    let ups = up.flatMap(whole) ?? 0
    guard let downs = down.flatMap(whole) else {
      return (ups, max(0, -ups))
    }
    return (VoteRange.clamped(ups - downs), max(0, downs))
  }

  func number(_ cell: String) -> Double? {
    let digits = cell.filter { !$0.isWhitespace && $0 != "," }
    if let number = Double(digits), !number.isNaN { return number }
    note("“\(cell.shortened)” is no number")
    return nil
  }

  /// As ISO 8601 has it, or seconds or milliseconds since 1970.
  func date(_ cell: String) -> ArchiveDate? {
    let text = cell.trimmed
    if let date = ArchiveDate(text) { return date }
    if let number = Double(text), number > 99_999_999, number < 1e14 {
      let seconds = number < 1e11 ? number : number / 1000
      return ArchiveDate(seconds: Int64(seconds), precision: .minute)
    }
    note("“\(cell.shortened)” is no date as ISO 8601 has it, 2012-03-04 say; it was passed over")
    return nil
  }

  /// The members of an object of JSON.
  func more(_ cell: String?) -> [Property] {
    guard let cell else { return [] }
    guard let node = try? JSONNode.parse(Array(cell.utf8)), case .object(let members) = node.value
    else {
      note("“\(cell.shortened)” is no object of JSON; it was passed over")
      return []
    }
    return members.map { member in Property(member.key) { $0.node(member.node) } }
  }

  private func note(_ message: String) {
    run.note(Problem(file: file, line: line, column: 1, severity: .warning, message: message))
  }
}

extension String {
  /// For a message on one line.
  fileprivate var shortened: String {
    let line = String(prefix(40)).split(whereSeparator: \.isNewline).joined(separator: " ")
    return count > 40 ? "\(line)…" : line
  }
}
