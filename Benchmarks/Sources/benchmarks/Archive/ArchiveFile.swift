import Foundation

/// An archive of so many threads on the disk.
struct ArchiveFile {
  let threads: Int
  let path: String

  /// Makes the file where there is none; the same number makes the same bytes.
  init(threads: Int, in folder: String) throws {
    self.threads = threads
    path = "\(folder)/\(threads)-threads.jsonl"
    if !FileManager.default.fileExists(atPath: path) { try write() }
  }

  var bytes: Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }

  /// The threads that lie whole in so many bytes of its beginning, each as JSON.
  func lines(within limit: Int = .max) throws -> [Data] {
    let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    return data.withUnsafeBytes { bytes in
      var lines: [Data] = []
      var start = 0
      while start < min(limit, bytes.count),
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      {
        lines.append(data[start..<end])
        start = end + 1
      }
      return lines
    }
  }

  private func write() throws {
    // Under another name until it is whole, so that an interrupted run leaves no half of one.
    let unfinished = "\(path).part"
    _ = FileManager.default.createFile(atPath: unfinished, contents: nil)
    let file = try FileHandle(forWritingTo: URL(filePath: unfinished))
    var maker = ThreadMaker(seed: 1)
    var bytes: [UInt8] = []
    for number in 0..<threads {
      maker.add(thread: number, to: &bytes)
      if bytes.count > 1 << 22 || number == threads - 1 {
        try file.write(contentsOf: bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.close()
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }
}
