import Forum

/// The specialties that threads are kept for; none keeps every thread.
package typealias SpecialtyFilter = Set<Specialty>

extension Index {
  /// The rows of threads that a doctor of one of the specialties answers, in the archive's order;
  /// only those of batches that begin at `first` or after it.
  package func rows(_ filter: SpecialtyFilter = [], from first: Int = 0) -> [Int32] {
    guard !filter.isEmpty else { return Array(Int32(first)..<Int32(threadCount)) }
    let isMember = doctors.members(of: filter)
    var rows: [Int32] = []
    for (chunk, firstRow) in zip(chunks, firstRows) where firstRow >= first {
      let columns = chunk.columns
      for row in 0..<columns.count {
        let answerers = columns.doctors[columns.answers(of: row)]
        if answerers.contains(where: { $0 < isMember.count && isMember[Int($0)] }) {
          rows.append(Int32(firstRow + row))
        }
      }
    }
    return rows
  }

  /// How many threads, answers and doctors each specialty has in some threads, or in all.
  ///
  /// Most threads first, then by name.
  package func specialties(in rows: [Int32]? = nil) -> [SpecialtyCount] {
    var tally = SpecialtyTally(doctors)
    if let rows {
      each(rows.inArchiveOrder[...]) { chunk, row in
        tally.add(chunk.columns.doctors[chunk.columns.answers(of: row)])
      }
    } else {
      for chunk in chunks {
        for row in 0..<chunk.columns.count {
          tally.add(chunk.columns.doctors[chunk.columns.answers(of: row)])
        }
      }
    }
    return tally.counts.sorted { one, other in
      (other.threads, one.specialty.key) < (one.threads, other.specialty.key)
    }
  }
}

/// How often a specialty occurs.
package struct SpecialtyCount: Equatable, Sendable {
  package let specialty: Specialty
  package let threads: Int
  package let answers: Int
  package let doctors: Int
}

/// Counts specialties, a thread at a time.
private struct SpecialtyTally {
  private let table: DoctorTable
  private var threads: [Int]
  private var answers: [Int]
  private var doctors: [Int]
  /// The last thread that counted for each specialty, so that it counts once.
  private var lastThread: [Int]
  private var isSeen: [Bool]
  private var thread = 0

  init(_ table: DoctorTable) {
    self.table = table
    let zeros = Array(repeating: 0, count: table.specialties.count)
    (threads, answers, doctors, lastThread) = (zeros, zeros, zeros, zeros)
    isSeen = Array(repeating: false, count: table.listNumbers.count)
  }

  mutating func add(_ answerers: ArraySlice<UInt32>) {
    thread += 1
    for doctor in answerers where doctor < isSeen.count {
      let isNew = !isSeen[Int(doctor)]
      isSeen[Int(doctor)] = true
      for specialty in table.list(of: doctor).lazy.map(Int.init) {
        answers[specialty] += 1
        if isNew { doctors[specialty] += 1 }
        guard lastThread[specialty] != thread else { continue }
        lastThread[specialty] = thread
        threads[specialty] += 1
      }
    }
  }

  /// Of the specialties that occur.
  var counts: [SpecialtyCount] {
    table.specialties.indices.filter { answers[$0] > 0 }.map {
      SpecialtyCount(
        specialty: table.specialties[$0], threads: threads[$0], answers: answers[$0],
        doctors: doctors[$0])
    }
  }
}
