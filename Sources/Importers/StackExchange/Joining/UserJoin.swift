/// Brings users' names to the threads that they write in.
final class UserJoin {
  private let records: Spill

  private enum Part: UInt8 {
    case name
    /// A thread that the user writes in.
    case use
  }

  init(memoryLimit: Int) { records = Spill(memoryLimit: memoryLimit) }

  func addUser(_ row: DumpRow) throws(ImportError) {
    guard let id = row.number(.id), let name = row[.displayName], !name.isEmpty else { return }
    try records.add(RecordKey(id, Part.name, 0), name)
  }

  func addUse(of user: Int, in thread: Int) throws(ImportError) {
    try records.add(RecordKey(user, Part.use, thread), [])
  }

  func join(threads: Spill) throws(ImportError) {
    let sorted = try records.sorted()
    var named: (user: Int, name: [UInt8])?
    var last: Int?
    while let record = try sorted.nextRecord() {
      guard let key = RecordKey<Part>(record.key) else { continue }
      switch key.part {
      case .name:
        if named?.user != key.group { (named, last) = ((key.group, Array(record.payload)), nil) }
      case .use:
        guard let named, named.user == key.group, last != key.id else { continue }
        try threads.add(RecordKey(key.id, ThreadPart.name, key.group), named.name)
        last = key.id
      }
    }
  }
}
