import Archive
import Importers
import TestSupport
import Testing

@Suite("Bytes that mean harm")
struct HostileBytesTests {
  /// Changes bytes, cuts stretches out and doubles others.
  private func spoiled(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1..<6, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0..<20, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      default: bytes[start] = Array("\"\\,;\n\r\t{}[]:0<".utf8).randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }

  /// Whatever they are, an import ends, with threads or with an error.
  private func expectAnEnd(_ name: String, _ bytes: [UInt8], _ format: ImportFormat) {
    let input = Input.bytes(name: name, bytes)
    _ = try? ImportFormat.recognized(in: input)
    do throws(ImportError) {
      let imported = try ImportedThreads([input], as: format)
      #expect(imported.summary.threads == imported.threads.count)
    } catch { #expect(!"\(error)".contains("\n"), "\(error)") }
  }

  @Test("Spoiled tables end in threads or in an error", arguments: 1...8)
  func rows(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      expectAnEnd("t.csv", spoiled(RowTests.csv, &random), .rows)
      expectAnEnd("t.json", spoiled(RowDamageTests.json, &random), .rows)
      expectAnEnd("t", spoiled(RowDamageTests.json, &random), .rows)
    }
  }

  @Test("Spoiled topics end in threads or in an error", arguments: 1...8)
  func topics(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      expectAnEnd("t.json", spoiled(DiscourseFixture.topic, &random), .discourse)
      expectAnEnd("t.jsonl", spoiled(DiscourseFixture.poll, &random), .discourse)
    }
  }

  @Test("Random bytes are no format, and no harm", arguments: 1...4)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let count = Int.random(in: 0..<2000, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      for format in [ImportFormat.rows, .discourse] { expectAnEnd("x", bytes, format) }
    }
  }
}
