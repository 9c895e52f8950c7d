import Forum
import Glibc

/// What became of the threads of an archive: those that are new, gone or changed in another.
package struct ArchiveDifference {
  private let old: Index
  private let new: Index

  package init(from old: Index, to new: Index) {
    self.old = old
    self.new = new
  }

  /// Gives each change: first what is new or changed, in the new archive's order, then what is
  /// gone, in the old one's. Says how many threads are the same.
  package func each<Failure>(
    _ body: (ThreadChange) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    var same = 0
    let former = former()
    var isKept = Array(repeating: false, count: old.threadCount)
    for group in ThreadGroups(new).groups {
      let row = Int(group[0])
      guard let before = former[new.idHash(row)] else {
        try body(.new(new.question(row)))
        continue
      }
      isKept[before] = true
      if let edit = edit(from: before, to: row) {
        try body(.changed(edit))
      } else {
        same += 1
      }
    }
    for group in ThreadGroups(old).groups where !isKept[Int(group[0])] {
      try body(.gone(old.question(Int(group[0]))))
    }
    return same
  }

  /// The first row of each id in the old archive.
  private func former() -> [UInt64: Int] {
    var rows: [UInt64: Int] = [:]
    rows.reserveCapacity(old.threadCount)
    for row in 0..<old.threadCount {
      let hash = old.idHash(row)
      if rows[hash] == nil { rows[hash] = row }
    }
    return rows
  }

  private func edit(from before: Int, to row: Int) -> ThreadEdit? {
    if old.hasSameBytes(before, as: row, of: new) { return nil }
    return ThreadEdit(from: old.question(before), to: new.question(row))
  }
}

extension Index {
  fileprivate func hasSameBytes(_ row: Int, as other: Int, of index: Index) -> Bool {
    let (chunk, row) = place(of: row)
    let (otherChunk, otherRow) = index.place(of: other)
    let (bytes, others) = (chunk.bytes(of: row), otherChunk.bytes(of: otherRow))
    guard bytes.count == others.count, let one = bytes.baseAddress, let two = others.baseAddress
    else { return false }
    return memcmp(one, two, bytes.count) == 0
  }
}
