import Forum

/// What the index knows of some threads of one file, a column a property, a row a thread.
struct ThreadColumns: Sendable {
  /// Of the question's JSON, in bytes from the start of the file.
  var offsets: [Int] = []
  var lengths: [UInt32] = []
  /// `byteHash` of the id.
  var idHashes: [UInt64] = []
  /// Seconds as in `ArchiveDate`; `noDate` where there is none.
  var dates: [Int64] = []
  var votes: [Int32] = []
  /// The highest vote count among the answers; `noVotes` where there are none.
  var topVotes: [Int32] = []
  /// The declared number of answers; -1 where there is none.
  var declaredCounts: [Int32] = []
  var marks: [Marks] = []
  /// Where each thread's answers begin in `doctors`, and at the end where the last one's end.
  var firstAnswers: [UInt32] = [0]
  /// A row an answer: the doctor's number, or `noDoctor`.
  var doctors: [UInt32] = []

  static let noDate = Int64.min
  static let noVotes = Int32.min
  static let noDoctor = UInt32.max

  var count: Int { offsets.count }

  func answers(of row: Int) -> Range<Int> {
    Int(firstAnswers[row])..<Int(firstAnswers[row + 1])
  }

  func date(of row: Int) -> ArchiveDate? {
    guard dates[row] != ThreadColumns.noDate else { return nil }
    return ArchiveDate(seconds: dates[row], precision: marks[row].precision)
  }

  mutating func append(_ thread: ThreadRow, at offset: Int, length: UInt32) {
    offsets.append(offset)
    lengths.append(length)
    idHashes.append(thread.idHash)
    dates.append(thread.date?.seconds ?? ThreadColumns.noDate)
    votes.append(thread.votes)
    topVotes.append(thread.topVote)
    declaredCounts.append(thread.declaredCount)
    marks.append(
      Marks(
        hasAccepted: thread.hasAccepted, isUsual: thread.isUsual, mayFold: thread.mayFold,
        repeatsAnswer: thread.repeatsAnswer, precision: thread.date?.precision))
    doctors.append(contentsOf: thread.doctors)
    firstAnswers.append(UInt32(doctors.count))
  }

  mutating func removeLast(_ count: Int) {
    guard count > 0 else { return }
    offsets.removeLast(count)
    lengths.removeLast(count)
    idHashes.removeLast(count)
    dates.removeLast(count)
    votes.removeLast(count)
    topVotes.removeLast(count)
    declaredCounts.removeLast(count)
    marks.removeLast(count)
    firstAnswers.removeLast(count)
    doctors.removeLast(doctors.count - Int(firstAnswers.last ?? 0))
  }

  /// Small facts in one byte.
  struct Marks: Sendable {
    private let bits: UInt8

    init(
      hasAccepted: Bool, isUsual: Bool, mayFold: Bool, repeatsAnswer: Bool,
      precision: ArchiveDate.Precision?
    ) {
      bits =
        (hasAccepted ? 0x80 : 0) | (isUsual ? 0x40 : 0) | (mayFold ? 0x20 : 0)
        | (repeatsAnswer ? 0x10 : 0) | (precision?.rawValue ?? 0)
    }

    var hasAccepted: Bool { bits & 0x80 != 0 }
    /// Whether the question is in the format's own words: each property once, in its first shape.
    var isUsual: Bool { bits & 0x40 != 0 }
    /// Whether its bytes may hold letters in another form than search is asked for.
    var mayFold: Bool { bits & 0x20 != 0 }
    /// Whether an answer is in its bytes twice, and only one of them counts.
    var repeatsAnswer: Bool { bits & 0x10 != 0 }
    var precision: ArchiveDate.Precision { ArchiveDate.Precision(rawValue: bits & 0x03) ?? .minute }
  }
}

/// One thread on its way into the columns.
struct ThreadRow {
  var idHash: UInt64 = 0
  var date: ArchiveDate?
  var votes: Int32 = 0
  var topVote = ThreadColumns.noVotes
  var declaredCount: Int32 = -1
  var hasAccepted = false
  var isUsual = false
  var mayFold = false
  var repeatsAnswer = false
  var doctors: [UInt32] = []

  mutating func reset() {
    idHash = 0
    date = nil
    votes = 0
    topVote = ThreadColumns.noVotes
    declaredCount = -1
    hasAccepted = false
    isUsual = false
    repeatsAnswer = false
    doctors.removeAll(keepingCapacity: true)
  }

  mutating func append(votes: Int32, doctor: UInt32) {
    topVote = max(topVote, votes)
    doctors.append(doctor)
  }
}
