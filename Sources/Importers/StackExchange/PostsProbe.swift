/// Finds out whether a file begins as `Posts.xml` does.
final class PostsProbe: RowTaker {
  private var isPosts = false

  /// The beginning can end anywhere.
  static func isBegun(by bytes: [UInt8]) -> Bool {
    let probe = PostsProbe()
    var rest = bytes[...]
    let run = ImportRun(take: { _ in })
    let reader = TableReader(name: "", run: run, into: probe) { buffer in
      let count = min(rest.count, buffer.count)
      buffer.copyBytes(from: rest.prefix(count))
      rest = rest.dropFirst(count)
      return count
    }
    try? reader.readRows()
    return probe.isPosts
  }

  func begin(_ table: DumpTable, in file: String) {}

  func take(_ row: DumpRow, of table: DumpTable) {
    isPosts = table == .posts && row.number(.id) != nil && row.number(.postTypeId) != nil
  }
}
