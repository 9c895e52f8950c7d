import Forum

/// An archive in memory: numbers over the bytes of its files. Threads are named by row, from 0 in
/// the archive's order; their texts are decoded when asked for.
package struct Index: Sendable {
  private(set) var chunks: [Chunk] = []
  /// The first row of each chunk.
  private(set) var firstRows: [Int] = []
  private(set) var doctors = DoctorTable()
  package private(set) var threadCount = 0
  package private(set) var answerCount = 0
  /// What each file says of itself.
  private var datasets: [String: DatasetFacts] = [:]

  package init() {}

  package mutating func append(_ batch: IndexBatch) {
    doctors.append(batch.doctors)
    datasets[batch.chunk.source.name, default: DatasetFacts()].take(batch.dataset)
    guard batch.threadCount > 0 else { return }
    chunks.append(batch.chunk)
    firstRows.append(threadCount)
    threadCount += batch.threadCount
    answerCount += batch.chunk.columns.doctors.count
  }

  /// What the archive calls itself, where it is one file and does.
  package var name: String? { datasets.count == 1 ? datasets.first?.value.name : nil }

  /// The chunk that holds a row, and the row's place in it.
  func place(of row: Int) -> (chunk: Chunk, row: Int) {
    let number = chunkNumber(of: row)
    return (chunks[number], row - firstRows[number])
  }

  func chunkNumber(of row: Int) -> Int {
    var low = 0
    var high = firstRows.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstRows[middle] <= row { low = middle } else { high = middle }
    }
    return low
  }

  package func question(_ row: Int) -> Question {
    let (chunk, row) = place(of: row)
    return chunk.question(row)
  }

  /// A thread's bytes as they stand in its file.
  package func bytes(_ row: Int) -> [UInt8] {
    let (chunk, row) = place(of: row)
    return Array(chunk.bytes(of: row))
  }

  /// `byteHash` of a thread's id, for which nothing has to be read.
  package func idHash(_ row: Int) -> UInt64 {
    let (chunk, row) = place(of: row)
    return chunk.idHash(row)
  }

  /// How many answers of a thread are here.
  package func answerCount(ofRow row: Int) -> Int {
    let (chunk, row) = place(of: row)
    return chunk.columns.answers(of: row).count
  }

  package func id(_ row: Int) -> String {
    let (chunk, row) = place(of: row)
    return chunk.id(of: row)
  }

  /// The name of the file that a thread stands in.
  package func file(_ row: Int) -> String { place(of: row).chunk.source.name }

  /// What a thread's file says at the end of each of its threads.
  package func disclaimer(_ row: Int) -> String? { datasets[file(row)]?.usageInfo }

  /// The first thread with this id.
  package func row(withID id: String) -> Int? {
    var text = id
    let hash = text.withUTF8 { byteHash($0) }
    for (chunk, firstRow) in zip(chunks, firstRows) {
      for row in 0..<chunk.columns.count where chunk.idHash(row) == hash {
        if chunk.id(of: row) == id { return firstRow + row }
      }
    }
    return nil
  }

  package func summary(_ row: Int) -> ThreadSummary {
    let (chunk, row) = place(of: row)
    let columns = chunk.columns
    let answers = columns.answers(of: row)
    let declared = columns.declaredCounts[row]
    let topVote = columns.topVotes[row]
    return ThreadSummary(
      title: chunk.title(of: row), answersHere: answers.count,
      declaredAnswerCount: declared < 0 ? nil : Int(declared), votes: Int(columns.votes[row]),
      topVote: topVote == ThreadColumns.noVotes ? nil : Int(topVote), date: columns.date(of: row),
      specialties: doctors.specialties(of: columns.doctors[answers]),
      hasAccepted: columns.marks[row].hasAccepted)
  }
}

/// What a list shows of a thread.
package struct ThreadSummary: Equatable, Sendable {
  package let title: String
  package let answersHere: Int
  package let declaredAnswerCount: Int?
  package let votes: Int
  /// The highest vote count among the answers, without the reader's own; nil without answers.
  package let topVote: Int?
  package let date: ArchiveDate?
  /// Of the doctors who answer, each once, in the answers' order.
  package let specialties: [Specialty]
  package let hasAccepted: Bool
}
