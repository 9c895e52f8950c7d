/// Several runs as one: a heap whose top is the run with the least record.
final class RunMerge {
  private let readers: UnsafeMutableBufferPointer<RunReader>
  /// Numbers of readers that have a record.
  private var heap: [Int] = []
  private var isBegun = false

  init(_ runs: ArraySlice<SpillRun>, of file: SpillFile, memory: Int) throws(ImportError) {
    readers = .allocate(capacity: runs.count)
    for (place, run) in runs.enumerated() {
      let size = min(memory / runs.count, run.bytes.count)
      readers.initializeElement(at: place, to: RunReader(run, of: file, memory: size))
    }
    for place in readers.indices where try readers[place].advance() { heap.append(place) }
    for place in heap.indices.reversed() { sink(place) }
  }

  deinit {
    readers.deinitialize()
    readers.deallocate()
  }

  func nextRecord() throws(ImportError) -> SpillRecord? {
    if isBegun { try leaveTop() }
    isBegun = true
    return heap.first.map { readers[$0].record }
  }

  private func leaveTop() throws(ImportError) {
    guard let top = heap.first else { return }
    if try !readers[top].advance() {
      let last = heap.removeLast()
      guard !heap.isEmpty else { return }
      heap[0] = last
    }
    sink(0)
  }

  private func sink(_ start: Int) {
    var place = start
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
        if precedes(heap[child], heap[least]) { least = child }
      }
      guard least != place else { return }
      heap.swapAt(place, least)
      place = least
    }
  }

  /// Of equal keys the earlier run's comes first.
  private func precedes(_ one: Int, _ other: Int) -> Bool {
    let (oneKey, otherKey) = (readers[one].key, readers[other].key)
    if oneKey.prefix != otherKey.prefix { return oneKey.prefix < otherKey.prefix }
    let order = SpillKey.order(oneKey.bytes, otherKey.bytes)
    return order == 0 ? one < other : order < 0
  }
}

/// Makes of many runs few enough to be merged at once.
struct RunMerging {
  let memory: Int
  let folder: String

  /// Less memory for each run would be more seeks than reading.
  private static let leastMemory = 1 << 16

  func merge(_ runs: [SpillRun], of file: SpillFile) throws(ImportError) -> RunMerge {
    let most = max(2, memory / RunMerging.leastMemory)
    var (runs, file) = (runs, file)
    while runs.count > most {
      let next = try SpillFile(in: folder)
      var fewer: [SpillRun] = []
      for start in stride(from: 0, to: runs.count, by: most) {
        let part = runs[start..<min(start + most, runs.count)]
        let merge = try RunMerge(part, of: file, memory: memory)
        while let record = try merge.nextRecord() { try next.append(record) }
        fewer.append(try next.endRun())
      }
      (runs, file) = (fewer, next)
    }
    return try RunMerge(runs[...], of: file, memory: memory)
  }
}
