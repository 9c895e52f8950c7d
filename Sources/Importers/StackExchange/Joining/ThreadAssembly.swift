import Archive

/// Makes threads of their records, which come together and in the order of their parts.
struct ThreadAssembly {
  let site: DumpSite
  /// Of the posts, for messages.
  let file: String
  let run: ImportRun

  /// What more records a thread has beyond so many bytes are left out: it is held in memory.
  private static let mostBytes = 64 << 20
  /// What a record takes at least, once it is a value.
  private static let recordCost = 200

  func emit(_ records: SortedRecords) throws(ImportError) {
    let unpacker = RowUnpacker()
    var thread: ThreadBuilder?
    var bytes = 0
    while let record = try records.nextRecord() {
      guard let key = RecordKey<ThreadPart>(record.key) else { continue }
      if thread?.id != key.group {
        if let thread { try finish(thread, bytes) }
        (thread, bytes) = (ThreadBuilder(id: key.group, site: site), 0)
      }
      bytes += record.payload.count + ThreadAssembly.recordCost
      guard bytes <= ThreadAssembly.mostBytes else { continue }
      add(record, key, unpacker, to: &thread)
    }
    if let thread { try finish(thread, bytes) }
  }

  private func add(
    _ record: SpillRecord, _ key: RecordKey<ThreadPart>, _ unpacker: RowUnpacker,
    to thread: inout ThreadBuilder?
  ) {
    switch key.part {
    case .name: thread?.addName(String(decoding: record.payload, as: UTF8.self), of: key.id)
    case .votes: thread?.addVotes(record.value(as: PostVotes.self), on: key.id)
    case .link: thread?.addLink(record.value(as: PostLink.self), from: key.id)
    case .question, .answer, .comment:
      let row = unpacker.row(record.payload)
      if thread?.add(row, as: key.part, id: key.id) == false {
        note(row.line, "the post \(key.id) stands here once more; it was passed over")
      }
    }
  }

  private func finish(_ thread: ThreadBuilder, _ bytes: Int) throws(ImportError) {
    if bytes > ThreadAssembly.mostBytes {
      note(0, "the thread \(thread.id) is larger than 64 MB; what is beyond was left out", .error)
    }
    guard thread.hasPosts else { return }
    if let line = thread.orphanLine {
      note(line, "the question \(thread.id) of this answer is not there; a stub has its place")
    }
    if let missing = thread.missingAccepted {
      note(0, "the accepted answer \(missing) of the question \(thread.id) is not in the dump")
    }
    try run.emit(thread.question())
  }

  private func note(_ line: Int, _ message: String, _ severity: Problem.Severity = .warning) {
    run.note(
      Problem(
        file: file, line: line, column: line > 0 ? 1 : 0, severity: severity, message: message))
  }
}
