import Archive
import Foundation
import Importers
import TestSupport
import Testing

@Suite("A spill")
struct SpillTests {
  /// Memory for everything, for a part, and for less than a record.
  static let limits = [64 << 20, 20_000, 1]

  /// What comes out of a spill, as text.
  private struct Pair: Equatable {
    let key: String
    let payload: String
  }

  private func sorted(_ pairs: [Pair], memory: Int) throws -> [Pair] {
    let spill = Spill(memoryLimit: memory)
    for pair in pairs {
      try pair.key.withBytes { key in
        try pair.payload.withBytes { payload in try spill.add(key: key, payload) }
      }
    }
    return try read(spill.sorted()) { Pair(key: text($0.key), payload: text($0.payload)) }
  }

  private func read<Value>(
    _ records: SortedRecords, _ value: (SpillRecord) -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    while let record = try records.nextRecord() { values.append(value(record)) }
    return values
  }

  private func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  @Test("Records come out by the bytes of their keys, whatever the memory", arguments: limits)
  func order(limit: Int) throws {
    var random = SeededGenerator(seed: 4)
    let pairs = (0..<4000).map { number in
      // Few different keys, of lengths around the eight bytes that are compared first.
      let key = String(repeating: "k", count: Int.random(in: 0...12, using: &random))
      let end = String(Int.random(in: 0..<30, using: &random))
      let size = Int.random(in: 0...60, using: &random)
      return Pair(key: key + end, payload: "\(number) " + String(repeating: "é", count: size))
    }
    let expected = pairs.enumerated().sorted { one, other in
      let (first, second) = (Array(one.element.key.utf8), Array(other.element.key.utf8))
      return first == second
        ? one.offset < other.offset : first.lexicographicallyPrecedes(second)
    }
    #expect(try sorted(pairs, memory: limit) == expected.map(\.element))
  }

  @Test("Records of one key stay in the order in which they came", arguments: limits)
  func stability(limit: Int) throws {
    let pairs = (0..<3000).map { Pair(key: $0 % 3 == 0 ? "a" : "b", payload: "\($0)") }
    let expected = pairs.filter { $0.key == "a" } + pairs.filter { $0.key == "b" }
    #expect(try sorted(pairs, memory: limit) == expected)
  }

  @Test("Numbers come out by their size", arguments: limits)
  func numbers(limit: Int) throws {
    var random = SeededGenerator(seed: 5)
    let numbers = (0..<2000).map { UInt64.random(in: 0...UInt64.max >> ($0 % 64), using: &random) }
    let spill = Spill(memoryLimit: limit)
    for number in numbers {
      try spill.add(key: number, UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let read = try read(spill.sorted()) { UInt64(bigEndian: $0.key.loadUnaligned(as: UInt64.self)) }
    #expect(read == numbers.sorted())
  }

  @Test("A record larger than the memory keeps its place", arguments: limits)
  func large(limit: Int) throws {
    let large = String(repeating: "x", count: 300_000)
    let pairs = ["d", "b", "a", "c"].map { Pair(key: $0, payload: $0 == "b" ? large : $0) }
    #expect(try sorted(pairs, memory: limit) == pairs.sorted { $0.key < $1.key })
  }

  @Test("Nothing added is nothing sorted, and a key and payload can be empty", arguments: limits)
  func empty(limit: Int) throws {
    #expect(try sorted([], memory: limit).isEmpty)
    let pairs = [Pair(key: "", payload: ""), Pair(key: "", payload: "1")]
    #expect(try sorted(pairs, memory: limit) == pairs)
  }

  @Test("Its temporary files have no name in their folder, and are gone with it")
  func temporaries() throws {
    let folder = NSTemporaryDirectory() + "rounds-spill-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let spill = Spill(memoryLimit: 1, folder: folder)
    for number in 0..<5000 {
      try withUnsafeBytes(of: number) { try spill.add(key: UInt64(number), $0) }
    }
    let records = try spill.sorted()
    #expect(try records.nextRecord() != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    #expect(try openFiles(in: folder) > 0)
  }

  /// How many files of the folder this process has open, named or not.
  private func openFiles(in folder: String) throws -> Int {
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return descriptors.count { descriptor in
      let path = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(descriptor)")
      return path?.hasPrefix(folder) == true
    }
  }

  @Test("A folder that cannot take temporary files is named, with what to do")
  func unwritable() throws {
    let spill = Spill(memoryLimit: 1, folder: "/nonexistent")
    let error = #expect(throws: ImportError.self) {
      for number in 0..<5000 {
        try spill.add(key: UInt64(number), UnsafeRawBufferPointer(start: nil, count: 0))
      }
    }
    #expect(
      error?.description == """
        /nonexistent: cannot keep temporary data there: No such file or directory; \
        set TMPDIR to a folder with room for more than the input
        """)
  }
}

extension String {
  fileprivate func withBytes(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try Array(utf8).withUnsafeBytes(body)
  }
}
