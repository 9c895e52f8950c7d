/// A table of results: a row for each thing measured, a column for each archive.
struct Report {
  private let corner: String
  private var columns: [String] = []
  private var rows: [(name: String, values: [String])] = []

  init(_ corner: String) { self.corner = corner }

  mutating func addColumn(_ name: String) { columns.append(name) }

  /// Adds a row.
  mutating func add(_ name: String, _ values: [String]) { rows.append((name, values)) }

  /// Sets a value of the last column.
  mutating func add(_ name: String, _ value: String) {
    let place =
      rows.firstIndex { $0.name == name }
      ?? {
        rows.append((name, []))
        return rows.count - 1
      }()
    let missing = columns.count - 1 - rows[place].values.count
    rows[place].values += Array(repeating: "–", count: max(0, missing)) + [value]
  }

  /// In Markdown.
  var table: String {
    let head = [[corner] + columns, Array(repeating: "---", count: columns.count + 1)]
    let body = rows.map { row in
      [row.name] + row.values + Array(repeating: "–", count: columns.count - row.values.count)
    }
    return (head + body).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
