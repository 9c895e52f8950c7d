import Drawing

extension Ink {
  /// A row of a canvas as a line, without the blanks at its end.
  func write(_ row: ArraySlice<Cell>) -> String {
    let end = row.lastIndex { $0.text != .blank }.map { $0 + 1 } ?? row.startIndex
    var line = ""
    var rest = row[..<end]
    while let style = rest.first?.style {
      let run = rest.prefix { $0.style == style }
      line += write(run.map { "\($0.text)" }.joined(), style)
      rest = rest.dropFirst(run.count)
    }
    return line
  }
}
