import Archive
import Foundation
import Testing

@Suite("An output file")
struct OutputFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "rounds-output-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  @Test("It has its name only once it is complete")
  func complete() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "out.jsonl").path
    let file = try OutputFile(path)
    try file.write(Array("one\n".utf8))
    #expect(!FileManager.default.fileExists(atPath: path))
    try file.complete()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.jsonl"])
  }

  @Test("Where a link is, what it leads to is replaced, and keeps its permissions")
  func link() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(path: "target.jsonl").path
    let link = folder.appending(path: "link.jsonl").path
    try Data("old".utf8).write(to: URL(filePath: target))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let file = try OutputFile(link)
    try file.write(Array("new".utf8))
    try file.complete()
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("One that is given up leaves what was there before, and nothing else")
  func givenUp() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "out.jsonl").path
    try Data("old".utf8).write(to: URL(filePath: path))
    do {
      let file = try OutputFile(path)
      try file.write([UInt8](repeating: 0x61, count: 1 << 20))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out.jsonl"])
  }

  @Test("A full disk and a folder that is not there are told of")
  func failures() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let full = try OutputFile("/dev/full")
    #expect(throws: FileError.self) {
      try full.write([UInt8](repeating: 0x61, count: 1 << 20))
      try full.complete()
    }
    #expect(throws: FileError.self) { try OutputFile(folder.path + "/none/out.jsonl") }
  }
}
