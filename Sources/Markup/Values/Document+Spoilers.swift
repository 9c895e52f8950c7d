extension Document {
  /// Whether anything in it is hidden until the reader asks for it.
  package var hasSpoilers: Bool { blocks.contains(where: \.hasSpoilers) }

  /// The links whose text can be read, spoilers counted in or not.
  package func links(withSpoilers: Bool) -> [Link] {
    if withSpoilers || links.isEmpty || !hasSpoilers { return links }
    let shown = Set(blocks.flatMap(\.openRuns).compactMap(\.link))
    return links.filter { shown.contains($0.number) }
  }
}

extension Block {
  fileprivate var hasSpoilers: Bool {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs.contains { $0.style.contains(.spoiler) }
    case .list(let list): list.items.joined().contains(where: \.hasSpoilers)
    case .quote(let blocks), .indented(let blocks): blocks.contains(where: \.hasSpoilers)
    case .table(let table): table.cells.joined().contains { $0.style.contains(.spoiler) }
    case .spoiler: true
    case .code, .rule: false
    }
  }

  /// The runs that are not hidden.
  fileprivate var openRuns: [Run] {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs.filter { !$0.style.contains(.spoiler) }
    case .list(let list): list.items.joined().flatMap(\.openRuns)
    case .quote(let blocks), .indented(let blocks): blocks.flatMap(\.openRuns)
    case .table(let table): table.cells.joined().filter { !$0.style.contains(.spoiler) }
    case .spoiler(let spoiler): spoiler.title
    case .code, .rule: []
    }
  }
}

extension Table {
  /// All of them, in no rows.
  fileprivate var cells: [[Run]] { header + rows.joined() }
}
