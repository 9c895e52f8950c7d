import Foundation

/// What it takes to make objects of the same text: in bytes a second, of the archive's beginning.
struct Decoding {
  private let archive: ArchiveFile
  private static let part = 32 << 20

  init(_ archive: ArchiveFile) { self.archive = archive }

  func add(to report: inout Report, index: Duration) throws {
    let ours = Double(archive.bytes) / index.seconds
    let lines = try archive.lines(within: Decoding.part)
    let bytes = Double(lines.reduce(0) { $0 + $1.count + 1 })
    let decoder = try bytes / decoding(lines).seconds
    report.add("Foundation's `JSONDecoder`, a second", decoder.bytesText)
    report.add("**index ÷ `JSONDecoder`, in bytes a second**", (ours / decoder).times)
    guard Tool.exists("jq") else { return }
    let path = "\(archive.path).beginning"
    try Data(lines.joined(separator: [UInt8(ascii: "\n")])).write(to: URL(filePath: path))
    defer { unlink(path) }
    let jq = try bytes / Tool("jq", ["-c", ".name", path]).time(runs: 1).seconds
    report.add("`jq .name`, a second", jq.bytesText)
    report.add("index ÷ `jq`, in bytes a second", (ours / jq).times)
  }

  private func decoding(_ lines: [Data]) throws -> Duration {
    let decoder = JSONDecoder()
    return try ContinuousClock().measure {
      for line in lines { _ = try decoder.decode(Question.self, from: line) }
    }
  }
}

/// What a reader of the archives needs of a thread.
private struct Question: Decodable {
  let name: String
  let text: String
  let dateCreated: String
  let answerCount: Int
  let suggestedAnswer: [Answer]

  struct Answer: Decodable {
    let headline: String
    let text: String
    let upvoteCount: Int
    let dateCreated: String
    let author: Author
  }

  struct Author: Decodable {
    let name: String
    let honorificSuffix: String
    let medicalSpecialty: String
  }
}
