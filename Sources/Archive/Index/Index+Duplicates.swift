import JSON

extension Index {
  /// Each thread whose id an earlier one has too: both are kept, and a curator is told.
  package func duplicates() -> [Problem] {
    var finder: (source: Source, finder: TextPositionFinder)?
    return chunks.flatMap { chunk in
      chunk.renamed.sorted { $0.key < $1.key }.map { row, renamed in
        if finder?.source !== chunk.source {
          finder = (chunk.source, TextPositionFinder(bytes: chunk.source.bytes))
        }
        let position = finder?.finder.position(of: chunk.columns.offsets[row])
        return Problem(
          file: chunk.source.name, line: position?.line ?? 0, column: position?.column ?? 0,
          severity: .warning,
          message: "an earlier question has this one's id; it is called “\(renamed.id)” here")
      }
    }
  }
}
