import Foundation

/// An archive's questions and answers as messages of a mailbox (RFC 4155).
struct Mailbox {
  private let archive: ArchiveFile

  init(_ archive: ArchiveFile) { self.archive = archive }

  /// Gives the number of messages.
  func write(to path: String) throws -> Int {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    defer { try? file.close() }
    let decoder = JSONDecoder()
    var count = 0
    for line in try archive.lines() {
      let question = try decoder.decode(Message.self, from: line)
      var text = message(question, answerTo: nil)
      for answer in question.suggestedAnswer ?? [] { text += message(answer, answerTo: question) }
      count += 1 + (question.suggestedAnswer ?? []).count
      try file.write(contentsOf: Data(text.utf8))
    }
    return count
  }

  private func message(_ message: Message, answerTo question: Message?) -> String {
    """
    From x@example.org Thu Jan  1 00:00:00 2015
    From: \(message.author.name) <x@example.org>
    Subject: \(question.map { "Re: \($0.subject)" } ?? message.subject)
    Message-ID: <\(message.id)@example.org>
    \(question.map { "In-Reply-To: <\($0.id)@example.org>\n" } ?? "")\
    Date: Thu, 01 Jan 2015 00:00:00 +0000
    Content-Type: text/plain; charset=utf-8

    \(message.text.replacing("\nFrom ", with: "\n>From "))


    """
  }
}

/// A question or an answer, as much of it as a mail has.
private struct Message: Decodable {
  let id: String
  let name: String?
  let headline: String?
  let text: String
  let author: Author
  let suggestedAnswer: [Message]?

  var subject: String { name ?? headline ?? "" }

  struct Author: Decodable { let name: String }

  enum CodingKeys: String, CodingKey {
    case id = "@id"
    case name, headline, text, author, suggestedAnswer
  }
}
