/// Reads the records of one run, one after the other, through memory of its own.
struct RunReader: ~Copyable {
  private let file: SpillFile
  private var rest: Range<Int>
  private var memory: UnsafeMutableRawBufferPointer
  /// What of the memory has been read from the file and not gone past.
  private var held = 0..<0
  private(set) var key = SpillKey(UnsafeRawBufferPointer(start: nil, count: 0))
  private var recordLength = 0

  init(_ run: SpillRun, of file: SpillFile, memory size: Int) {
    self.file = file
    rest = run.bytes
    memory = .allocate(byteCount: max(size, SpillHeader.size), alignment: 8)
  }

  deinit { memory.deallocate() }

  var record: SpillRecord {
    SpillRecord(
      UnsafeRawBufferPointer(rebasing: memory[held.lowerBound..<held.lowerBound + recordLength]))
  }

  /// Goes to the next record, from before the first one; false behind the last one.
  mutating func advance() throws(ImportError) -> Bool {
    held = (held.lowerBound + recordLength)..<held.upperBound
    recordLength = 0
    guard !held.isEmpty || !rest.isEmpty else { return false }
    try hold(SpillHeader.size)
    let length = SpillHeader(UnsafeRawBufferPointer(rebasing: memory[held])).length
    try hold(length)
    recordLength = length
    key = SpillKey(record.key)
    return true
  }

  /// Has so many bytes in memory, which becomes larger where it must.
  private mutating func hold(_ length: Int) throws(ImportError) {
    guard held.count < length else { return }
    let old = UnsafeRawBufferPointer(rebasing: memory[held])
    if memory.count < length {
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 8)
      larger.copyMemory(from: old)
      memory.deallocate()
      memory = larger
    } else {
      memory.copyMemory(from: old)
    }
    let count = min(memory.count - held.count, rest.count)
    let free = UnsafeMutableRawBufferPointer(rebasing: memory[held.count..<held.count + count])
    try file.read(at: rest.lowerBound, into: free)
    rest = (rest.lowerBound + count)..<rest.upperBound
    held = 0..<held.count + count
  }
}
