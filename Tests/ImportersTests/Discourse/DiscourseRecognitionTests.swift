import Archive
import Foundation
import Importers
import TestSupport
import Testing

@Suite("Recognising topics of a Discourse forum")
struct DiscourseRecognitionTests {
  private func format(_ text: String) throws -> ImportFormat? {
    try ImportFormat.recognized(in: .bytes(name: "x.json", Array(text.utf8)))
  }

  @Test("A topic is recognised from its beginning, and nothing else is")
  func beginnings() throws {
    let topic = DiscourseFixture.topic
    #expect(try format(topic) == .discourse)
    #expect(try format("[\(topic)]") == .discourse)
    #expect(try format(String(topic.prefix(topic.count / 2))) == .discourse)
    #expect(try format(DiscourseFixture.categories) == nil)
    #expect(try format(DiscourseFixture.archive) == nil)
    #expect(try format(#"{"post":"post_stream"}"#) == nil)
    #expect(try format("") == nil)
  }

  @Test("A folder is recognised by any of its first files, but not where one is an archive")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func add(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try add("b.json", DiscourseFixture.categories)
    try add("c.json", DiscourseFixture.topic)
    #expect(try ImportFormat.recognized(in: .path(folder.path)) == .discourse)
    try add("a.json", DiscourseFixture.archive)
    #expect(try ImportFormat.recognized(in: .path(folder.path)) == nil)
  }

  @Test(
    "A folder of an API's answers is recognised although its topic is none of the first",
    .enabled(if: SharedData.has("discourse"), Comment(rawValue: SharedData.missing)))
  func sharedFolder() throws {
    let path = SharedData.url("discourse").path
    #expect(try ImportFormat.recognized(in: .path(path)) == .discourse)
  }
}
