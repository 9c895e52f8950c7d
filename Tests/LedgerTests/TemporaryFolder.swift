import Forum
import Foundation
import Ledger

/// A folder of its own for a test, removed when it is let go.
final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "rounds-ledger-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var ledgerPath: String { path + "/state/rounds/ledger.jsonl" }

  var journal: Journal { Journal(path: ledgerPath, clock: .teaTime) }

  var text: String? { try? String(contentsOfFile: ledgerPath, encoding: .utf8) }

  /// Puts bytes in the ledger's place, as another program or a crash may have left them.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/state/rounds", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: ledgerPath))
  }

  func append(_ text: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: ledgerPath))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

extension LedgerClock {
  /// Always the same moment.
  static let teaTime = LedgerClock { Moment(microseconds: 1_795_437_000_000_000) }
}
