import Archive
import JSON
import Tables

/// A table that rows come from.
struct RowTable {
  let file: String
  let columns: TableColumns
  /// Whether the cells are JSON; they are text otherwise.
  let isJSON: Bool
}

/// One row: its cells, and where it stands.
struct Row {
  let table: RowTable
  let line: Int
  private let cells: [UnsafeRawBufferPointer]

  /// The cells have to stay where they are as long as the row is used.
  init(_ table: RowTable, line: Int, cells: [UnsafeRawBufferPointer]) {
    self.table = table
    self.line = line
    self.cells = cells
  }

  func problem(_ message: String, _ severity: Problem.Severity = .warning) -> Problem {
    Problem(file: table.file, line: line, column: 1, severity: severity, message: message)
  }

  /// Nil where there is no such column or nothing in it.
  subscript(field: RowField) -> String? {
    guard let place = table.columns.places[field] else { return nil }
    return text(place, separator: ", ")
  }

  /// Of several texts in one cell each; `apart` finds them where the cell is one text.
  func texts(_ field: RowField, apart: (String) -> [String] = { [$0] }) -> [String] {
    guard let place = table.columns.places[field] else { return [] }
    if let node = node(place), case .array(let elements) = node.value {
      return elements.compactMap(\.cellText)
    }
    return text(place, separator: "").map(apart) ?? []
  }

  func text(_ place: Int, separator: String) -> String? {
    guard place < cells.count else { return nil }
    guard table.isJSON else {
      return cells[place].allSatisfy { $0 <= 0x20 }
        ? nil : String(decoding: cells[place], as: UTF8.self)
    }
    guard let node = node(place) else { return nil }
    guard case .array(let elements) = node.value else { return node.cellText }
    let texts = elements.compactMap(\.cellText)
    return texts.isEmpty ? nil : texts.joined(separator: separator)
  }

  /// The cells that no field is known for, by their columns' names, as JSON.
  var others: [(name: String, json: String)] {
    table.columns.others.compactMap { place in
      guard let text = text(place, separator: ", ") else { return nil }
      if table.isJSON { return node(place).map { (table.columns.names[place], $0.json) } }
      var writer = JSONWriter()
      writer.string(text)
      return (table.columns.names[place], String(decoding: writer.bytes, as: UTF8.self))
    }
  }

  private func node(_ place: Int) -> JSONNode? {
    guard table.isJSON, place < cells.count, !cells[place].isEmpty else { return nil }
    return try? JSONNode.parse(cells[place].assumingMemoryBound(to: UInt8.self))
  }
}

extension JSONNode {
  /// What a cell says as text; nil where it says nothing.
  fileprivate var cellText: String? {
    if case .bool(let value) = value { return value ? "true" : "false" }
    return text
  }

  fileprivate var json: String {
    var writer = JSONWriter()
    writer.node(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
