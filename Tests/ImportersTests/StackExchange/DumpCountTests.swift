import Archive
import Forum
import Foundation
import Importers
import TestSupport
import Testing

@Suite(
  "Counts of real dumps",
  .enabled(if: SharedData.has("stackexchange"), Comment(rawValue: SharedData.missing)))
struct DumpCountTests {
  static let sites = ["beer", "beer-meta", "coffee-sample", "french-meta", "quantumcomputing"]

  private func raw(_ site: String, _ table: String) throws -> RawTable? {
    let path = "stackexchange/\(site)/\(table).xml"
    return SharedData.has(path) ? try RawTable(SharedData.url(path)) : nil
  }

  private func read(_ path: String) throws -> ImportedThreads {
    try ImportedThreads(
      [.path(SharedData.url("stackexchange/\(path)").path)], as: .stackexchange)
  }

  private func sum(_ rows: [[String: String]], _ column: String) -> Int {
    rows.reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) }
  }

  @Test("Questions, answers, scores and texts are those of the raw table", arguments: sites)
  func posts(site: String) throws {
    let posts = try #require(try raw(site, "Posts"))
    let dump = try read(site)
    let questions = posts.with("PostTypeId", "1")
    let answers = posts.with("PostTypeId", "2")
    let imported = dump.threads.flatMap(\.answers)
    #expect(dump.threads.count == questions.count)
    #expect(imported.count == answers.count)
    #expect(dump.threads.map(\.title) == questions.sorted(by: id).map { $0["Title"] ?? "" })
    #expect(dump.threads.map(\.text) == questions.sorted(by: id).map { $0["Body"] ?? "" })
    #expect(Set(imported.map(\.text)) == Set(answers.map { $0["Body"] ?? "" }))
    #expect(dump.threads.reduce(0) { $0 + $1.votes } == sum(questions, "Score"))
    #expect(imported.reduce(0) { $0 + $1.votes } == sum(answers, "Score"))
    let left = dump.summary.leftOut
    #expect(left["tag wiki", default: 0] == posts.with("PostTypeId", "5").count)
    #expect(left["tag wiki excerpt", default: 0] == posts.with("PostTypeId", "4").count)
    #expect(dump.problems == [])
  }

  private func id(_ one: [String: String], _ other: [String: String]) -> Bool {
    Int(one["Id"] ?? "") ?? 0 < Int(other["Id"] ?? "") ?? 0
  }

  @Test("Each answer is in its question's thread, the accepted one in front", arguments: sites)
  func threads(site: String) throws {
    let posts = try #require(try raw(site, "Posts"))
    let dump = try read(site)
    var parents: [String: String] = [:]
    for answer in posts.with("PostTypeId", "2") { parents[answer["Id"] ?? ""] = answer["ParentId"] }
    for thread in dump.threads {
      for answer in thread.answers {
        let number = answer.id.split(separator: "/").last.map(String.init) ?? ""
        #expect(thread.id.hasSuffix("/\(parents[number] ?? "none")"))
      }
    }
    let accepted = posts.rows.compactMap { $0["AcceptedAnswerId"] }.filter { parents[$0] != nil }
    let marked = dump.threads.flatMap { $0.answers.filter(\.isAccepted) }
    #expect(
      Set(marked.compactMap { $0.id.split(separator: "/").last.map(String.init) })
        == Set(accepted))
    #expect(
      dump.threads.allSatisfy { thread in
        !thread.answers.dropFirst().contains(where: \.isAccepted)
      })
  }

  @Test("Tags, dates, licences and closings are those of the raw table", arguments: sites)
  func properties(site: String) throws {
    let posts = try #require(try raw(site, "Posts"))
    let dump = try read(site)
    let questions = posts.with("PostTypeId", "1").sorted(by: id)
    #expect(
      dump.threads.map { $0.keywords.map { "<\($0)>" }.joined() }
        == questions.map { $0["Tags"] ?? "" })
    #expect(
      dump.threads.map { ($0.date?.iso8601 ?? "").prefix(19) }
        == questions.map { ($0["CreationDate"] ?? "").prefix(19) })
    let read =
      dump.threads.flatMap(\.otherProperties)
      + dump.threads.flatMap(\.answers)
      .flatMap(\.otherProperties)
    let kept = posts.rows.filter { ["1", "2"].contains($0["PostTypeId"]) }
    #expect(read.count { $0.name == "license" } == kept.count { $0["ContentLicense"] != nil })
    #expect(read.count { $0.name == "dateModified" } == kept.count { $0["LastEditDate"] != nil })
    #expect(read.count { $0.name == "closedDate" } == kept.count { $0["ClosedDate"] != nil })
  }

  @Test("Authors have the names of the raw tables", arguments: sites)
  func authors(site: String) throws {
    let posts = try #require(try raw(site, "Posts"))
    let users = try #require(try raw(site, "Users"))
    let dump = try read(site)
    var names: [String: String] = [:]
    for user in users.rows { names[user["Id"] ?? ""] = user["DisplayName"] }
    let name = { (row: [String: String]) -> String? in
      guard let owner = row["OwnerUserId"] else { return row["OwnerDisplayName"] }
      return names[owner] ?? row["OwnerDisplayName"] ?? "user\(owner)"
    }
    #expect(
      dump.threads.map(\.author?.name) == posts.with("PostTypeId", "1").sorted(by: id).map(name))
    let answers = dump.threads.flatMap(\.answers).map { $0.doctor?.name ?? "" }
    #expect(answers.sorted() == posts.with("PostTypeId", "2").map { name($0) ?? "" }.sorted())
  }

  @Test("Comments, votes and links are those whose posts are there", arguments: sites)
  func others(site: String) throws {
    let posts = try #require(try raw(site, "Posts"))
    let dump = try read(site)
    let here = Set(
      posts.rows.filter { ["1", "2"].contains($0["PostTypeId"]) }.map { $0["Id"] ?? "" })
    let isHere = { (row: [String: String]) in here.contains(row["PostId"] ?? "") }
    let answers = dump.threads.flatMap(\.answers)
    let comments = try raw(site, "Comments")?.rows ?? []
    let texts =
      dump.threads.flatMap(\.comments).map(\.text) + answers.flatMap(\.comments).map(\.text)
    #expect(texts.sorted() == comments.filter(isHere).map { $0["Text"] ?? "" }.sorted())
    #expect(dump.summary.leftOut["stray comment", default: 0] == comments.count { !isHere($0) })
    let votes = try raw(site, "Votes")?.rows ?? []
    let down = votes.filter { $0["VoteTypeId"] == "3" && isHere($0) }
    let counted =
      dump.threads.reduce(0) { $0 + $1.downVotes } + answers.reduce(0) { $0 + $1.downVotes }
    // Votes that are not in the table any more, the score tells of.
    #expect(counted >= down.count)
    #expect(counted - down.count <= 60)
    #expect(
      dump.summary.leftOut["other vote", default: 0]
        == votes.count { !["2", "3"].contains($0["VoteTypeId"]) })
    let links = try raw(site, "PostLinks")?.rows ?? []
    #expect(dump.summary.leftOut["stray link", default: 0] == links.count { !isHere($0) })
    let kept = (dump.threads.flatMap(\.otherProperties) + answers.flatMap(\.otherProperties))
      .filter { ["sameAs", "relatedLink"].contains($0.name) }
      .reduce(0) { $0 + $1.json.split(separator: ",").count }
    let distinct = Set(
      links.filter(isHere).map {
        "\($0["PostId"] ?? "") \($0["RelatedPostId"] ?? "") \($0["LinkTypeId"] ?? "")"
      })
    #expect(kept == distinct.count)
  }

  @Test(
    "A whole archive has what its tables have; every damaged one ends in one line that says why")
  func damaged() throws {
    let reasons = [
      "bad.tag.in.Posts.xml": "Posts.xml:31:27: error: <NotARow> stands where only <row> can",
      "badly.formed.xml.in.Users.xml": "Users.xml:7:1191: error: ",
      "corrupted": "error: it cannot be unpacked (Unrecognized archive format); get it again",
      "empty.Comments.xml": "Comments.xml:1:1: error: ",
      "rubbish.in.Posts.xml": "Posts.xml:1:1: error: ",
    ]
    for (name, reason) in reasons {
      let error = #expect(throws: ImportError.self) {
        try read("damaged-7z/coffee.\(name).7z")
      }
      #expect(
        error.map { "\($0)".contains(reason) } == true, "\(name): \(error.map { "\($0)" } ?? "")")
      #expect(error.map { "\($0)".contains("\n") } == false)
    }
    let whole = try read("damaged-7z/coffee.meta.stackexchange.com.7z")
    let unpacked = try read("coffee-sample")
    #expect(whole.threads.map(\.text) == unpacked.threads.map(\.text))
    #expect(whole.summary.comments == 9)
    #expect(whole.threads.map(\.id).first == "https://coffee.meta.stackexchange.com/questions/1")
  }

  @Test("Each table cut at fifty places ends in one line", arguments: sites)
  func cut(site: String) throws {
    for table in ["Posts", "Users", "Comments", "Votes", "PostLinks", "Tags"] {
      let path = "stackexchange/\(site)/\(table).xml"
      guard SharedData.has(path) else { continue }
      let data = try Data(contentsOf: SharedData.url(path))
      // The end of the document may be white space.
      let size = data.count - 16
      for number in 0..<50 {
        let bytes = Array(data.prefix(size * number / 49))
        let error = #expect(throws: ImportError.self) {
          try ImportedThreads([.bytes(name: "\(table).xml", bytes)], as: .stackexchange)
        }
        guard case .badData(let problem) = error else {
          Issue.record("\(table) at \(bytes.count)")
          continue
        }
        #expect(problem.line > 0, "\(problem)")
        #expect(!problem.description.contains("\n"))
      }
    }
  }
}
