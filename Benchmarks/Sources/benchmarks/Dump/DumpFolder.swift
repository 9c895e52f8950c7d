import Foundation

/// A site's dump of about so many bytes on the disk.
struct DumpFolder {
  let path: String

  /// Makes the folder where there is none; the same size makes the same bytes.
  init(bytes: Int, in folder: String) throws {
    path = "\(folder)/dump-\(bytes)"
    if !FileManager.default.fileExists(atPath: path) { try write(bytes) }
  }

  var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { "\(path)/\($0)" }
  }

  var bytes: Int {
    files.reduce(0) { sum, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  private func write(_ limit: Int) throws {
    // Under another name until it is whole, so that an interrupted run leaves no half of one.
    let unfinished = "\(path).part"
    try? FileManager.default.removeItem(atPath: unfinished)
    try FileManager.default.createDirectory(
      atPath: unfinished, withIntermediateDirectories: true)
    let tables = try DumpMaker.tables.map { try TableFile($0, in: unfinished) }
    var maker = DumpMaker(seed: 1)
    var rows = Array(repeating: [UInt8](), count: tables.count)
    var written = 0
    // Users take about a tenth.
    while written < limit / 10 * 9 {
      maker.addPost(to: &rows)
      guard rows[0].count > 1 << 20 else { continue }
      for (table, bytes) in zip(tables, rows) {
        try table.write(bytes)
        written += bytes.count
      }
      rows = rows.map { _ in [] }
    }
    for (table, bytes) in zip(tables, rows) {
      try table.write(bytes)
      try table.end()
    }
    try writeUsers(maker, in: unfinished)
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }

  private func writeUsers(_ maker: DumpMaker, in folder: String) throws {
    var maker = maker
    let users = try TableFile("Users", in: folder)
    var bytes: [UInt8] = []
    for number in 1...maker.userCount {
      maker.addUser(number, to: &bytes)
      if bytes.count > 1 << 20 {
        try users.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try users.write(bytes)
    try users.end()
  }
}

/// One table's file while it is written.
private struct TableFile {
  private let file: FileHandle
  private let root: String

  init(_ name: String, in folder: String) throws {
    let path = "\(folder)/\(name).xml"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    file = try FileHandle(forWritingTo: URL(filePath: path))
    root = name.lowercased()
    try write(Array("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<\(root)>\r\n".utf8))
  }

  func write(_ bytes: [UInt8]) throws { try file.write(contentsOf: bytes) }

  func end() throws {
    try write(Array("</\(root)>".utf8))
    try file.close()
  }
}
