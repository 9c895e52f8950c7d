import Archive
import Tables

/// What the columns of one table hold.
struct TableColumns {
  let names: [String]
  /// Where the table's fields stand.
  private(set) var places: [RowField: Int] = [:]
  /// The columns whose values the rows of one thread share; without any, the question itself is.
  private(set) var key: [Int] = []
  /// Columns with a name that no field is known for: kept under it.
  private(set) var others: [Int] = []

  /// Columns that were chosen have to be there.
  init(
    _ names: [String], choices: [FieldChoice] = [], group: String? = nil, file: String
  ) throws(ImportError) {
    self.names = names
    for choice in choices { places[choice.field] = try column(choice.column, file) }
    let groupPlace: Int?
    if let group { groupPlace = try column(group, file) } else { groupPlace = nil }
    placeKnownNames()
    key = groupPlace.map { [$0] } ?? usualKey
    let used = Set(places.values).union(groupPlace.map { [$0] } ?? [])
    others = names.indices.filter { !used.contains($0) && !names[$0].isEmpty }
  }

  /// The same without any choice, for tables that are only looked at.
  init(_ names: [String]) {
    self.names = names
    placeKnownNames()
  }

  /// Whether the rows hold both questions and answers.
  var isComplete: Bool { hasQuestion && hasAnswer }

  var hasQuestion: Bool { places[.questionTitle] != nil || places[.questionText] != nil }

  var hasAnswer: Bool { places[.answerText] != nil || places[.answerHeadline] != nil }

  private mutating func placeKnownNames() {
    let letters = names.map { ColumnName($0).letters }
    var free = Set(names.indices).subtracting(places.values)
    for field in RowField.allCases where places[field] == nil {
      let place = field.knownNames.lazy.compactMap { name in
        letters.indices.first { free.contains($0) && letters[$0] == name }
      }.first
      guard let place else { continue }
      places[field] = place
      free.remove(place)
    }
  }

  /// Addresses tell questions apart even where a set's own numbers do not.
  private var usualKey: [Int] {
    if let thread = places[.thread] { return [thread, places[.questionID]].compactMap { $0 } }
    return [places[.questionURL] ?? places[.questionID]].compactMap { $0 }
  }

  private func column(_ name: String, _ file: String) throws(ImportError) -> Int {
    if let place = names.firstIndex(of: name) { return place }
    let wanted = ColumnName(name)
    if let place = names.firstIndex(where: { ColumnName($0) == wanted }) { return place }
    throw .usage("\(file) has no column “\(name)”; it has \(TableColumns.list(names))")
  }

  /// For people, on one line.
  static func list(_ names: [String]) -> String {
    let shown = names.filter { !$0.isEmpty }.prefix(40).map { "“\($0.prefix(40))”" }
    let line = shown.isEmpty ? "none" : shown.joined(separator: ", ")
    return line.replacing("\n", with: " ").replacing("\r", with: " ")
  }
}

/// A column that was given for a field.
struct FieldChoice {
  let field: RowField
  let column: String

  init(_ choice: ColumnChoice) throws(ImportError) {
    guard let field = RowField(named: choice.field) else {
      let fields = RowField.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("--map knows no field “\(choice.field)”; the fields are \(fields)")
    }
    self.field = field
    column = choice.column
  }
}
