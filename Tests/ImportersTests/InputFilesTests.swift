import Archive
import Foundation
import Importers
import Testing

@Suite("The files of an import's inputs")
final class InputFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "rounds-inputs-\(UUID().uuidString)")

  init() throws {
    for (name, text) in [
      ("b.htm", "beta"), ("a.htm", "alpha"), ("notes.txt", "no"), ("deep/c.htm", "gamma"),
      (".hidden.htm", "no"),
    ] {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func files(_ inputs: [Input], _ run: ImportRun) throws -> InputFiles {
    try InputFiles(inputs, "page (.htm)", run: run) { $0.hasSuffix(".htm") }
  }

  @Test("A folder gives those with a fitting name in order, a named file is one whatever its name")
  func order() throws {
    let run = ImportRun(take: { _ in })
    let inputs: [Input] = [
      .path(folder.path), .path(folder.path + "/notes.txt"),
      .bytes(name: "held", Array("delta".utf8)),
    ]
    var read: [String] = []
    try files(inputs, run).forEach { read.append(String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(read == ["alpha", "beta", "gamma", "no", "delta"])
    #expect(run.progress.bytesDone == 21)
    #expect(run.progress.bytesTotal == 21)
    var streamed: [UInt8] = []
    let second = ImportRun(take: { _ in })
    try files(inputs, second).forEachStream { stream throws(ImportError) in
      while try stream.next({ streamed += $0 }) {}
    }
    #expect(String(decoding: streamed, as: UTF8.self) == read.joined())
    #expect(second.progress == run.progress)
  }

  @Test("A folder without any is refused with what was looked for")
  func none() throws {
    let empty = folder.appending(path: "empty").path
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    let error = #expect(throws: ImportError.self) {
      _ = try files([.path(empty)], ImportRun(take: { _ in }))
    }
    #expect(error?.description == "\(empty): error: this folder has no page (.htm) in it")
  }

  @Test("What is named and not there ends the import; what is gone further down is noted")
  func missing() throws {
    let run = ImportRun(take: { _ in })
    #expect(throws: ImportError.self) { _ = try files([.path(folder.path + "/x.htm")], run) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.htm", withDestinationPath: "nowhere")
    var count = 0
    try files([.path(folder.path)], run).forEach { _ in count += 1 }
    #expect(count == 3)
    #expect(run.summary.problems.map(\.file) == [folder.path + "/gone.htm"])
  }
}
