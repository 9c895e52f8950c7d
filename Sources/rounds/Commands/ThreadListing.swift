import Archive

/// What `rounds list` prints: a line a thread.
struct ThreadListing {
  var paths: [String]
  var selection = ThreadSelection()
  var isJSON = false

  func print(to output: Output, _ ink: Ink) throws(Failure) -> Status {
    let archive = try OpenedArchive(paths)
    let rows = try selection.rows(of: archive.index)
    let lines = rows.lazy.map { ThreadLine(archive.index, row: Int($0)) }
    if isJSON {
      for line in lines { try output.add(json: line.json) }
    } else {
      try TextTable(columns: ThreadLine.columns, rows: lines.map(\.cells)).print(to: output, ink)
    }
    return archive.mentionProblems()
  }
}
