import Archive
import Foundation
import JSON
import TestSupport
import Testing

@testable import Importers

@Suite("What another extractor takes out of pages")
struct ExtructTests {
  private static let folder = "html/extruct/tests/samples"
  /// Without 5.3 of the W3C's: the properties of an itemref are in the order of the page, as the
  /// standard says, and not behind the others.
  private static let microdata = [
    "w3c/microdata.4.2.data", "w3c/microdata.4.2.meter", "w3c/microdata.5.2",
    "w3c/microdata.5.5", "w3c/microdata.7.1",
    "schema.org/CreativeWork.001", "schema.org/Event.001", "schema.org/Event.002",
    "schema.org/Event.003", "schema.org/Event.004", "schema.org/LocalBusiness.002",
    "schema.org/LocalBusiness.003", "schema.org/MusicRecording.001",
  ]
  private static let linkedData = [
    "custom.invalid/JSONLD_with_JS_comment", "custom.invalid/JSONLD_with_control_characters",
    "custom.invalid/JSONLD_with_control_characters_comment", "custom.invalid/JoinAction.001",
    "custom.invalid/AllocateAction.001", "schema.org.invalid/JoinAction.001",

  ]

  private func page(_ name: String) throws -> Page {
    let source = try Source.file(SharedData.url("\(Self.folder)/\(name).html").path)
    let text = try DecodedText(source, run: ImportRun(take: { _ in }))
    return try #require(Page(text))
  }

  private func expected(_ name: String) throws -> Any {
    try JSONSerialization.jsonObject(
      with: Data(contentsOf: SharedData.url("\(Self.folder)/\(name)")))
  }

  @Test(
    "Its items of microdata are ours",
    .enabled(if: SharedData.has(folder), Comment(rawValue: SharedData.missing)),
    arguments: microdata)
  func items(_ name: String) throws {
    let page = try page(name)
    let items = Microdata.items(of: page).compactMap { $0.node(page.nodeBudget) }
    let own = NSArray(array: items.map { ExtractedItem($0).value })
    let other = try expected("\(name).json") as? [Any] ?? []
    #expect(own == NSArray(array: other.map { ExtractedItem($0).value }))
  }

  @Test(
    "Its scripts of JSON-LD are ours, also those that have to be mended",
    .enabled(if: SharedData.has(folder), Comment(rawValue: SharedData.missing)),
    arguments: linkedData)
  func scripts(_ name: String) throws {
    let page = try page(name)
    let own = try ScriptScan.scripts(of: page).compactMap { range -> Any? in
      guard let script = try? LinkedScript(page.text.bytes, range, isOwn: false) else { return nil }
      guard !script.node.members.isEmpty || !script.node.elements.isEmpty else { return nil }
      var writer = JSONWriter()
      writer.node(script.node)
      return try JSONSerialization.jsonObject(with: Data(writer.bytes))
    }
    #expect(NSArray(array: own) == NSArray(array: try expected("\(name).jsonld") as? [Any] ?? []))
  }
}

/// An item in a shape that both extractors' can be brought into.
private struct ExtractedItem {
  let value: NSDictionary

  init(_ node: JSONNode) {
    var properties: [String: [Any]] = [:]
    for member in node.members where !member.key.hasPrefix("@") {
      properties[member.key] = member.node.elements.map { element -> Any in
        if let text = element.string { return text.joinedWords }
        return ExtractedItem(element).value
      }
    }
    value = [
      "types": node.types, "properties": properties, "id": node["@id"]?.string as Any? ?? "",
    ]
  }

  init(_ extracted: Any) {
    let item = extracted as? [String: Any] ?? [:]
    let types = item["type"] as? [String] ?? (item["type"] as? String).map { [$0] } ?? []
    var properties: [String: [Any]] = [:]
    for (name, value) in item["properties"] as? [String: Any] ?? [:] {
      properties[name] = (value as? [Any] ?? [value]).map { value -> Any in
        if let text = value as? String {
          // The one page whose addresses it was told the base of.
          return text.joinedWords.replacing("http://blog.example.com/progress-report", with: "")
        }
        return ExtractedItem(value).value
      }
    }
    value = [
      "types": types.map(Vocabulary.term), "properties": properties, "id": item["id"] ?? "",
    ]
  }
}
