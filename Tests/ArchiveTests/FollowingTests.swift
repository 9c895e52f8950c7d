import Archive
import Foundation
import Synchronization
import Testing

/// What a loader that follows has told so far.
private final class Told: Sendable {
  let state = Mutex((index: Index(), told: [String](), isLoaded: false))
  let arrived = DispatchSemaphore(value: 0)

  func take(_ event: LoadEvent) {
    state.withLock { state in
      switch event {
      case .indexed(let batch): state.index.append(batch)
      case .replaced(let index, _): state.index = index
      case .disturbed(let text): state.told.append(text)
      case .finished: state.isLoaded = true
      case .problem, .progress: break
      }
    }
    arrived.signal()
  }
}

/// An archive in a folder of its own, followed until the test ends.
private final class FollowedFile {
  let file: URL
  private let folder: URL
  private let seen = Told()

  /// `link` makes a link to it, or to a folder above it, and gives the path to follow.
  init(
    _ name: String, _ content: String, link: ((URL) throws -> URL)? = nil
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
    self.folder = folder
    let file = try link?(folder) ?? file
    Thread.detachNewThread { [seen, file] in
      Loader([.path(file.path)]).follow { seen.take($0) }
    }
    wait { $0.isLoaded }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Waits until what has been seen is so, for at most half a minute.
  func wait(
    _ condition: ((index: Index, told: [String], isLoaded: Bool)) -> Bool,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let end = DispatchTime.now() + .seconds(30)
    while !seen.state.withLock({ condition($0) }) {
      guard seen.arrived.wait(timeout: end) == .success else {
        Issue.record("what was waited for did not come", sourceLocation: place)
        return
      }
    }
  }

  var titles: [String] {
    seen.state.withLock { seen in (0..<seen.index.threadCount).map { seen.index.summary($0).title }
    }
  }
}

struct FollowingTests {
  @Test("Lines that are added to a file are added to the archive")
  func growth() throws {
    let followed = try FollowedFile("a.jsonl", "{\"name\":\"1\"}\n")
    let handle = try FileHandle(forWritingTo: followed.file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"name\":\"2\"}\n{\"name\":\"3\"}\n".utf8))
    followed.wait { $0.index.threadCount == 3 }
    try handle.write(contentsOf: Data("{\"name\":\"4\"}\n".utf8))
    followed.wait { $0.index.threadCount == 4 }
    #expect(followed.titles == ["1", "2", "3", "4"])
  }

  @Test(
    "A file behind links is followed: where it lies, where each link lies, and where one leads to",
    arguments: [["link"], ["link", "second"], ["../links/link"]])
  func links(names: [String]) throws {
    let followed = try FollowedFile("data/a.jsonl", "{\"name\":\"1\"}\n") { folder in
      var target = "../data/a.jsonl"
      for name in names {
        let place = folder.appending(path: "links/\(name).jsonl").standardizedFileURL
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
          atPath: place.path, withDestinationPath: target)
        target = place.path
      }
      return URL(filePath: target)
    }
    let handle = try FileHandle(forWritingTo: followed.file)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"name\":\"2\"}\n".utf8))
    followed.wait { $0.index.threadCount == 2 }
    #expect(followed.titles == ["1", "2"])
  }

  @Test("A folder behind a link is followed, and what the link is changed to")
  func folderLink() throws {
    let followed = try FollowedFile("one/a.jsonl", "{\"name\":\"1\"}\n") { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "two"), withIntermediateDirectories: true)
      try Data("{\"name\":\"2\"}\n".utf8).write(to: folder.appending(path: "two/a.jsonl"))
      let link = folder.appending(path: "current")
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: "one")
      return link.appending(path: "a.jsonl")
    }
    let folder = followed.file.deletingLastPathComponent().deletingLastPathComponent()
    let new = folder.appending(path: "new").path
    #expect(symlink("two", new) == 0)
    #expect(rename(new, folder.appending(path: "current").path) == 0)
    followed.wait { !$0.told.isEmpty }
    #expect(followed.titles == ["2"])
  }

  @Test("A file that is replaced is read anew, and the reader is told")
  func replacement() throws {
    let followed = try FollowedFile("a.json", "[{\"name\":\"1\"},{\"name\":\"2\"}]")
    try Data("[{\"name\":\"3\"}]".utf8).write(to: followed.file, options: .atomic)
    followed.wait { !$0.told.isEmpty }
    #expect(followed.titles == ["3"])
  }

  @Test("A file that is cut short while it is mapped does not end the program")
  func truncation() throws {
    let long = (0..<40_000).map { "{\"name\":\"\($0)\"}" }.joined(separator: "\n") + "\n"
    let followed = try FollowedFile("a.jsonl", long)
    let titlesBefore = followed.titles.count
    #expect(truncate(followed.file.path, 13) == 0)
    #expect(followed.titles.count >= 1)  // reads the pages that are gone
    followed.wait { $0.told.contains { $0.contains("cut short") } }
    #expect(titlesBefore == 40_000)
    #expect(followed.titles == ["0"])
  }

  @Test("A file that is deleted is shown as it was, and the reader is told")
  func deletion() throws {
    let followed = try FollowedFile("a.jsonl", "{\"name\":\"1\"}\n")
    try FileManager.default.removeItem(at: followed.file)
    followed.wait { $0.told.contains { $0.contains("is gone") } }
    #expect(followed.titles == ["1"])
  }

  @Test("A pipe's content is read to its end, and following it ends there")
  func pipe() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID())").path
    defer { unlink(path) }
    #expect(mkfifo(path, 0o600) == 0)
    Thread.detachNewThread {
      try? Data("{\"name\":\"1\"}\n{\"name\":\"2\"}\n".utf8).write(to: URL(filePath: path))
    }
    let found = Collector()
    Loader([.path(path)]).follow { found.take($0) }
    #expect(found.index.threadCount == 2)
  }
}
