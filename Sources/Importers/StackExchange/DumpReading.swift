import Archive

/// One site's dump, read table by table in whatever order they come.
struct DumpReading {
  private let files: [DumpFiles]
  private let run: ImportRun
  private let intake: DumpIntake

  init(_ files: [DumpFiles], run: ImportRun, memoryLimit: Int) {
    self.files = files
    self.run = run
    intake = DumpIntake(run: run, memoryLimit: memoryLimit)
  }

  /// `site` is the site's name, where the files' own do not say it.
  func emitThreads(site name: String?) throws(ImportError) {
    for files in files { try read(files) }
    let main = files.first { $0.tables.contains(.posts) } ?? files[0]
    guard intake.names[.posts] != nil else {
      throw .badData(
        Problem(file: main.name, wholeFile: "no Posts.xml is among the tables; give it, too"))
    }
    try intake.emitThreads(of: name.map { DumpSite(name: $0) } ?? DumpSite(fileName: main.siteName))
  }

  private func read(_ files: DumpFiles) throws(ImportError) {
    switch files.place {
    case .files(let inputs): for input in inputs { try read(input) }
    case .packed(let path): try read(packed: path)
    }
  }

  private func read(_ input: Input) throws(ImportError) {
    let stream: InputStream
    do throws(FileError) { stream = try InputStream(input, run: run) } catch {
      throw .unreadable(error)
    }
    try readTable(stream.name) { buffer throws(ImportError) in try stream.read(into: buffer) }
  }

  private func read(packed path: String) throws(ImportError) {
    let packed = PackedInput(path: path)
    while let member = try packed.nextMember() {
      guard DumpTable(fileName: member.name) != nil else { continue }
      try readTable("\(path)/\(member.name)") { buffer throws(ImportError) in
        let count = try packed.read(into: buffer)
        run.advance(bytes: count)
        return count
      }
    }
  }

  private func readTable(
    _ name: String,
    _ read: @escaping (UnsafeMutableRawBufferPointer) throws(ImportError) -> Int
  ) throws(ImportError) {
    try TableReader(name: name, run: run, into: intake, read: read).readRows()
  }
}
