import Archive

/// Records on their way into the order of their keys: in memory as far as they fit there, in a
/// temporary file beyond.
///
/// Keys go by their bytes; records of one key stay in the order in which they came.
package final class Spill {
  private let limit: Int
  private let folder: String
  private var buffer: SpillBuffer
  private var file: SpillFile?
  private var runs: [SpillRun] = []

  package static let memoryLimit = 64 << 20

  /// `memoryLimit` is about what is used, in bytes; memory that no record has come to is not.
  package init(memoryLimit: Int = Spill.memoryLimit, folder: String = TemporaryFile.folder) {
    limit = max(memoryLimit, 1 << 10)
    self.folder = folder
    buffer = SpillBuffer(size: limit)
  }

  package func add(
    key: UnsafeRawBufferPointer, _ payload: UnsafeRawBufferPointer
  ) throws(ImportError) {
    if buffer.add(key, payload) { return }
    try writeRun()
    if buffer.add(key, payload) { return }
    // It is larger than all the memory there is: a run of its own.
    let file = try openFile()
    try file.append(SpillRecord(key: key, payload: payload))
    runs.append(try file.endRun())
  }

  /// Numbers go by their size.
  package func add(key: UInt64, _ payload: UnsafeRawBufferPointer) throws(ImportError) {
    try withUnsafeBytes(of: key.bigEndian) { bytes throws(ImportError) in
      try add(key: bytes, payload)
    }
  }

  /// All records in order; the spill has none afterwards.
  package func sorted() throws(ImportError) -> SortedRecords {
    defer { (buffer, file, runs) = (SpillBuffer(size: limit), nil, []) }
    guard !runs.isEmpty else { return SortedRecords(buffer) }
    try writeRun()
    buffer = SpillBuffer(size: 0)
    let merging = RunMerging(memory: limit, folder: folder)
    return SortedRecords(try merging.merge(runs, of: try openFile()))
  }

  private func writeRun() throws(ImportError) {
    guard !buffer.isEmpty else { return }
    let file = try openFile()
    buffer.sort()
    for place in 0..<buffer.count { try file.append(buffer.bytes(place)) }
    runs.append(try file.endRun())
    buffer.removeAll()
  }

  private func openFile() throws(ImportError) -> SpillFile {
    if let file { return file }
    let new = try SpillFile(in: folder)
    file = new
    return new
  }
}

/// A record as it comes out; its bytes stay where they are until the next one is asked for.
package struct SpillRecord {
  package let key: UnsafeRawBufferPointer
  package let payload: UnsafeRawBufferPointer
}

/// Records in the order of their keys.
package final class SortedRecords {
  private let place: Place
  private var next = 0

  private enum Place {
    case memory(SpillBuffer)
    case file(RunMerge)
  }

  init(_ buffer: SpillBuffer) {
    buffer.sort()
    place = .memory(buffer)
  }

  init(_ merge: RunMerge) { place = .file(merge) }

  /// Nil behind the last one.
  package func nextRecord() throws(ImportError) -> SpillRecord? {
    switch place {
    case .file(let merge): return try merge.nextRecord()
    case .memory(let buffer):
      guard next < buffer.count else { return nil }
      next += 1
      return SpillRecord(buffer.bytes(next - 1))
    }
  }
}
