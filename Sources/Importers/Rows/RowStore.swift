import Archive
import Forum
import Tables

/// Rows on their way to their threads: in memory as far as they fit, in a temporary file beyond.
struct RowStore {
  private let run: ImportRun
  private var tables: [RowTable] = []
  private let spill = Spill()
  /// Which thread, in the order in which they are met, the hash of a key belongs to.
  private var ordinals: [UInt64: UInt64] = [:]

  /// A thread with more in it would not fit into memory, and is none.
  private static let threadLimit = 1 << 28

  init(_ run: ImportRun) { self.run = run }

  var isEmpty: Bool { ordinals.isEmpty }
  var tableCount: Int { tables.count }

  mutating func add(_ table: RowTable) { tables.append(table) }

  /// A row of the table that was added last.
  mutating func add(
    line: Int, ends: some Collection<Int>, _ cells: UnsafeRawBufferPointer
  ) throws(ImportError) {
    let bytes = StoredRow.bytes(table: tables.count - 1, line: line, ends: ends, cells)
    let key = bytes.withUnsafeBytes { bytes -> [UInt8]? in
      self.key(of: StoredRow.row(bytes, of: tables))
    }
    guard let key else { return run.leaveOut("row without a question") }
    let hash = key.withUnsafeBufferPointer { byteHash($0) }
    let ordinal = ordinals[hash] ?? UInt64(ordinals.count)
    ordinals[hash] = ordinal
    // Two keys of one hash are two threads still: the whole key is part of the record's.
    let whole = withUnsafeBytes(of: ordinal.bigEndian) { Array($0) } + key
    try whole.withUnsafeBufferPointer { (whole) throws(ImportError) in
      try bytes.withUnsafeBufferPointer { (bytes) throws(ImportError) in
        try spill.add(key: UnsafeRawBufferPointer(whole), UnsafeRawBufferPointer(bytes))
      }
    }
  }

  /// Threads in the order of their first rows.
  func forEachThread(_ body: (Question) throws(ImportError) -> Void) throws(ImportError) {
    let records = try spill.sorted()
    var key: [UInt8] = []
    var thread: RowThread?
    var size = 0
    while let record = try records.nextRecord() {
      let row = StoredRow.row(record.payload, of: tables)
      if !record.key.elementsEqual(key) {
        if let thread { try body(thread.question(run)) }
        (key, thread, size) = (Array(record.key), nil, 0)
      }
      size += record.payload.count
      guard size <= RowStore.threadLimit else {
        throw .badData(
          row.problem(
            "more than 256 MB of rows are of one thread up to here; "
              + "name the column that tells threads apart with --group", .error))
      }
      if thread == nil { thread = RowThread(row) }
      thread?.add(row, run)
    }
    if let thread { try body(thread.question(run)) }
  }

  /// Nil where nothing says which question the row is about.
  private func key(of row: Row) -> [UInt8]? {
    let texts = row.table.columns.key.map { row.text($0, separator: ", ")?.trimmed ?? "" }
    if texts.contains(where: { !$0.isEmpty }) {
      return [1] + texts.joined(separator: "\u{1F}").utf8
    }
    let question = [row[.questionTitle], row[.questionText]].map { $0?.trimmed ?? "" }
    guard question.contains(where: { !$0.isEmpty }) else { return nil }
    return [0] + question.joined(separator: "\u{1F}").utf8
  }
}
