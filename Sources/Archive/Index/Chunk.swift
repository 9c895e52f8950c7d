import CBytes
import Forum
import JSON

/// The index of some threads that follow each other in one file; never changed once it is made.
final class Chunk: Sendable {
  let source: Source
  let columns: ThreadColumns
  /// By row, those whose own id an earlier thread of the archive has.
  let renamed: [Int: RenamedThread]

  init(source: Source, columns: ThreadColumns, renamed: [Int: RenamedThread] = [:]) {
    self.source = source
    self.columns = columns
    self.renamed = renamed
  }

  /// `byteHash` of a thread's id.
  func idHash(_ row: Int) -> UInt64 {
    renamed.isEmpty ? columns.idHashes[row] : renamed[row]?.hash ?? columns.idHashes[row]
  }

  /// The JSON of a thread.
  func bytes(of row: Int) -> UnsafeBufferPointer<UInt8> {
    let start = columns.offsets[row]
    return UnsafeBufferPointer(rebasing: source.bytes[start..<(start + Int(columns.lengths[row]))])
  }

  func prefetch(_ row: Int) {
    let bytes = bytes(of: row)
    if let start = bytes.baseAddress { bytes_prefetch(start, bytes.count) }
  }

  func question(_ row: Int) -> Question {
    var reader = QuestionReader()
    let node = try? JSONNode.parse(bytes(of: row))
    var question =
      node.flatMap { reader.question($0) }
      ?? Question(id: "", title: "This thread can no longer be read: its file was changed")
    if let renamed = renamed[row] { question.id = renamed.id }
    return question
  }

  func title(of row: Int) -> String { text(of: "name", in: row) ?? question(row).title }

  func id(of row: Int) -> String {
    renamed[row]?.id ?? text(of: "@id", in: row) ?? question(row).id
  }

  /// Found without reading the whole thread; nil where that is not in the format's own words.
  private func text(of member: StaticString, in row: Int) -> String? {
    let bytes = bytes(of: row)
    guard columns.marks[row].isUsual, let start = bytes.baseAddress else { return nil }
    var cursor = JSONCursor(start: start, end: start + bytes.count)
    return try? firstText(of: member, &cursor)
  }

  private func firstText(
    of member: StaticString, _ cursor: inout JSONCursor
  ) throws(JSONError) -> String? {
    var members = try JSONMembers(&cursor, depth: 0)
    while let key = try members.next(&cursor) {
      if key.isWritten(member), cursor.byte == UInt8(ascii: "\"") {
        return try cursor.string().text
      }
      try cursor.skipValue(depth: 1)
    }
    return nil
  }
}

/// Some more of an archive, on its way from the loader into an index.
package struct IndexBatch: Sendable {
  let chunk: Chunk
  let dataset: DatasetFacts
  let doctors: NewDoctors

  package var threadCount: Int { chunk.columns.count }
}
