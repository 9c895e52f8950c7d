/// Reads plain text as its author meant it to look: paragraphs, quoted lines, lists, columns.
struct PlainReader {
  private var builder = DocumentBuilder()

  static func document(_ text: String) -> Document {
    let body = cleaned(text, .body)
    let lines = body.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    var reader = PlainReader()
    reader.builder.note(body.controls)
    reader.read(lines.map { PlainLine(Substring($0)) }[...], depth: 0)
    return reader.builder.finish()
  }

  /// Reads lines within containers that are nested so deep.
  private mutating func read(_ lines: ArraySlice<PlainLine>, depth: Int) {
    var rest = lines.withQuotations
    while let line = rest.first {
      let start = rest.startIndex
      if line.isBlank {
        rest.removeFirst()
      } else if depth >= DocumentBuilder.depthLimit {
        rest = readParagraph(rest)
      } else if line.quoted != nil {
        rest = readQuote(rest, depth: depth)
      } else if PlainMarker.split(line) != nil {
        rest = readList(rest, depth: depth)
      } else {
        rest = readParagraph(rest)
      }
      assert(rest.startIndex > start)
    }
  }

  private mutating func readQuote(
    _ lines: ArraySlice<PlainLine>, depth: Int
  ) -> ArraySlice<PlainLine> {
    let quoted = lines.prefix { $0.quoted != nil }
    builder.open(.quote)
    read(quoted.compactMap(\.quoted)[...], depth: depth + 1)
    builder.close()
    return lines[quoted.endIndex...]
  }

  private mutating func readParagraph(_ lines: ArraySlice<PlainLine>) -> ArraySlice<PlainLine> {
    let paragraph = PlainParagraph(lines)
    paragraph.write(to: &builder)
    return lines[paragraph.lines.endIndex...]
  }

  private mutating func readList(
    _ lines: ArraySlice<PlainLine>, depth: Int
  ) -> ArraySlice<PlainLine> {
    guard let first = lines.first.flatMap(PlainMarker.split)?.0 else { return lines.dropFirst() }
    var rest = lines
    var count = 0
    builder.open(.list(first.marker))
    while let line = rest.first, let (marker, text) = PlainMarker.split(line),
      marker.follows(first, after: count)
    {
      let end = endOfItem(rest, marker)
      builder.open(.item)
      let others = rest[rest.index(after: rest.startIndex)..<end]
      read([text] + others[...], depth: depth + 1)
      if others.contains(where: \.isBlank) { builder.loosenList() }
      builder.close()
      count += 1
      rest = rest[end...]
      let next = rest.drop(while: \.isBlank)
      guard next.startIndex > end else { continue }
      guard let line = next.first, let (marker, _) = PlainMarker.split(line),
        marker.follows(first, after: count)
      else { break }
      builder.loosenList()
      rest = next
    }
    builder.close()
    return rest
  }

  /// Where the lines of an item end: before one that stands no deeper than its marker.
  private func endOfItem(_ lines: ArraySlice<PlainLine>, _ marker: PlainMarker) -> Int {
    var end = lines.startIndex + 1
    var index = end
    var isAfterBlank = false
    while index < lines.endIndex {
      let line = lines[index]
      index += 1
      if line.isBlank {
        isAfterBlank = true
        continue
      }
      let isDeeper = line.indent > marker.indent
      let goesOn = !isAfterBlank && lines[index - 2].width >= PlainParagraph.shortLine
      if isAfterBlank, startsTable(at: index - 1, of: lines, deeperThan: marker.indent) { break }
      let startsOther = PlainMarker.split(line) != nil || line.quoted != nil
      guard isDeeper && !(startsOther && line.indent <= marker.indent + 1) || goesOn && !startsOther
      else {
        break
      }
      end = index
      isAfterBlank = false
    }
    return end
  }

  /// Whether a line is the first of a table that goes on outside an item.
  private func startsTable(
    at index: Int, of lines: ArraySlice<PlainLine>, deeperThan indent: Int
  ) -> Bool {
    guard index + 1 < lines.endIndex else { return false }
    return lines[index].isTabular && lines[index + 1].isTabular && lines[index + 1].indent <= indent
  }
}
