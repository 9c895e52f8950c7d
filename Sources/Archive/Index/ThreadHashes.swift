/// Which threads an archive has, asked for one after the other.
package struct ThreadHashes {
  private let index: Index
  private var asked = 0
  private var all: Set<UInt64>?

  /// So often are all threads gone through before it is worth while to gather them.
  private static let patience = 4

  package init(_ index: Index) { self.index = index }

  /// Whether a thread's id has the `byteHash`.
  package mutating func has(_ hash: UInt64) -> Bool {
    if let all { return all.contains(hash) }
    asked += 1
    guard asked > ThreadHashes.patience else { return index.hasThread(withHash: hash) }
    let all = Set(index.threadHashes)
    self.all = all
    return all.contains(hash)
  }
}

extension Index {
  fileprivate func hasThread(withHash hash: UInt64) -> Bool {
    chunks.contains { chunk in
      chunk.columns.idHashes.indices.contains { chunk.idHash($0) == hash }
    }
  }

  fileprivate var threadHashes: some Sequence<UInt64> {
    chunks.lazy.flatMap { chunk in chunk.columns.idHashes.indices.lazy.map(chunk.idHash) }
  }
}
