import Archive
import Exporters
import Forum
import Importers
import JSON
import Synchronization
import TestSupport
import Testing

@Suite("An archive as a table, and back")
struct TableRoundTripTests {
  /// The threads of an archive, as the program has them before it exports them.
  private func threads(_ json: String, name: String = "a.json") -> [Question] {
    let found = Mutex(Index())
    Loader([.bytes(name: name, Array(json.utf8))], workers: 1).load { event in
      if case .indexed(let batch) = event { found.withLock { $0.append(batch) } }
    }
    let index = found.withLock { $0 }
    return (0..<index.threadCount).map { index.question($0) }
  }

  private func written(_ threads: [Question], _ format: ExportFormat) -> [UInt8] {
    var writer = format.writer(title: "T")
    return writer.begin() + threads.flatMap { writer.thread($0) } + writer.end()
  }

  private func imported(_ table: [UInt8]) throws -> (lines: [UInt8], summary: ImportSummary) {
    var writer = ExportFormat.jsonl.writer(title: "T")
    var lines: [UInt8] = []
    let run = ImportRun(take: { lines += writer.thread($0) })
    let input = Input.bytes(name: "t.csv", table)
    #expect(try ImportFormat.recognized(in: input) == .rows)
    try ImportFormat.rows.importer(ImportOptions()).read([input], into: run)
    return (lines, run.summary)
  }

  private func expectSame(_ threads: [Question]) throws {
    let (lines, summary) = try imported(written(threads, .csv))
    let expected = written(threads, .jsonl)
    if let place = zip(lines, expected).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      let around = { (bytes: [UInt8]) in
        String(decoding: bytes.dropFirst(max(0, place - 60)).prefix(120), as: UTF8.self)
      }
      Issue.record("\(around(lines)) is not \(around(expected))")
    }
    #expect(lines.count == expected.count)
    #expect(summary.problems.isEmpty)
    #expect(summary.leftOut.isEmpty)
  }

  @Test("Every shape that the format allows comes back byte for byte", arguments: 1...30)
  func generated(seed: UInt64) throws {
    var generator = ArchiveGenerator(seed: seed)
    try expectSame(threads("[\(generator.archive(60).joined(separator: ","))]"))
  }

  @Test("So does what has no column, and text of any kind", arguments: 1...30)
  func hostile(seed: UInt64) throws {
    var maker = ThreadMaker(seed: seed)
    let json = maker.threads(40).joined(separator: "\n")
    let threads = threads(json, name: "a.jsonl")
    #expect(threads.count == 40)
    try expectSame(threads)
  }

  @Test("A row is an answer, under columns that are called as fields are")
  func rows() throws {
    let threads = threads(
      #"[{"@id":"q1","name":"Why?","suggestedAnswer":[{"@id":"a1","text":"So.","author":"#
        + #"{"name":"Dana","honorificSuffix":"MD"}},{"@id":"a2","text":"=1+1"}]},{"name":"Q2"}]"#)
    let lines = String(decoding: written(threads, .csv), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix(#""thread","question.id","question.title","question.text""#))
    #expect(lines[1].contains(#","a1",,"So.","text/plain","Dana",,"MD","#))
    #expect(lines[2].contains(#""=1+1""#))
    #expect(lines[3].hasPrefix(#""2","q-"#))
  }

  @Test("Rows in any order are the same threads")
  func shuffled() throws {
    var maker = ThreadMaker(seed: 99)
    let threads = threads(maker.threads(20).joined(separator: "\n"), name: "a.jsonl")
    var writer = ExportFormat.csv.writer(title: "T")
    let head = writer.begin()
    // Rows of one thread keep their order: it is that of the answers.
    var rows = threads.map { writer.thread($0) }
    rows.reverse()
    let (lines, _) = try imported(head + rows.flatMap { $0 })
    #expect(lines.elementsEqual(written(threads.reversed(), .jsonl)))
  }
}

/// Makes threads of everything that a table could spoil.
private struct ThreadMaker {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func threads(_ count: Int) -> [String] { (0..<count).map { _ in thread() } }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func text() -> String {
    let pieces = [
      "word", " ", ",", ";", "|", "\"", "\n", "\r\n", "\r", "\t", "é", "整形", "\u{0}", "\u{FEFF}",
      "=1+1", "<p>", "</p>", "{\"a\":1}", "\u{00A0}", "🙂", "NaN", "1", "true", ", MD", "'",
    ]
    let count = Int.random(in: 1..<9, using: &random)
    return "x" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private mutating func thread() -> String {
    var writer = JSONWriter()
    writer.object { object in
      object.member("@type", "Question")
      if chance(80) { object.member("@id", chance(20) ? "same" : text()) }
      object.member("name", (chance(20) ? " " : "") + text())
      if chance(80) { object.member("text", (chance(30) ? "\n\t" : "") + text() + "\n ") }
      if chance(50) { object.member("encodingFormat", chance(50) ? "text/html" : "text/markdown") }
      authors(&object, "Person")
      if chance(60) { object.member("dateCreated", chance(50) ? "2012" : "2012-03-04T09:30:12Z") }
      if chance(60) {
        object.key("keywords")
        let keywords = (0..<Int.random(in: 0..<4, using: &random)).map { _ in text() }
        object.array { array in keywords.forEach { array.string($0) } }
      }
      if chance(50) { object.member("answerCount", Int.random(in: 0..<99, using: &random)) }
      if chance(50) { object.member("upvoteCount", Int.random(in: -9..<99, using: &random)) }
      if chance(30) { object.member("downvoteCount", Int.random(in: 0..<9, using: &random)) }
      if chance(30) { object.member("usageInfo", text()) }
      for key in ["acceptedAnswer", "suggestedAnswer"] {
        object.key(key)
        let count = Int.random(in: 0..<3, using: &random)
        object.array { array in for _ in 0..<count { answer(&array) } }
      }
      comments(&object)
      others(&object)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func answer(_ writer: inout JSONWriter) {
    writer.object { object in
      if chance(80) { object.member("@id", chance(20) ? "same" : text()) }
      if chance(50) { object.member("headline", text()) }
      if chance(80) { object.member("text", (chance(30) ? " " : "") + text()) }
      if chance(30) { object.member("encodingFormat", "text/html") }
      if chance(50) { object.member("upvoteCount", Int.random(in: -9..<99, using: &random)) }
      if chance(30) { object.member("downvoteCount", Int.random(in: 0..<9, using: &random)) }
      if chance(60) { object.member("dateCreated", "2012-03") }
      authors(&object, "Physician")
      comments(&object)
      others(&object)
    }
  }

  private mutating func authors(_ object: inout JSONWriter, _ type: String) {
    let count = chance(70) ? 1 : chance(50) ? 0 : 2
    guard count > 0 else { return }
    object.key("author")
    object.array { array in
      for _ in 0..<count {
        array.object { author in
          if chance(20) { author.member("@type", chance(50) ? "Organization" : type) }
          if chance(40) { author.member("@id", text()) }
          author.member("name", text())
          if type == "Physician" { facts(&author) }
          if chance(20) { author.member("jobTitle", text()) }
        }
      }
    }
  }

  private mutating func facts(_ author: inout JSONWriter) {
    if chance(40) { author.member("honorificSuffix", text()) }
    if chance(60) {
      author.key("medicalSpecialty")
      let specialties = (0..<Int.random(in: 0..<3, using: &random)).map { _ in text() }
      author.array { array in specialties.forEach { array.string($0) } }
    }
    if chance(40) {
      author.key("address")
      let hasMore = chance(30)
      let city = text()
      author.object { address in
        address.member("addressLocality", city)
        if hasMore { address.member("postalCode", "7") }
      }
    }
    guard chance(40) else { return }
    author.key("aggregateRating")
    let stars = Double.random(in: 0..<5, using: &random)
    let hasStars = chance(70)
    author.object { rating in
      if hasStars {
        rating.key("ratingValue")
        rating.double(stars)
      }
      rating.member("reviewCount", 103)
    }
  }

  private mutating func comments(_ object: inout JSONWriter) {
    guard chance(30) else { return }
    object.key("comment")
    let (one, two) = (text(), text())
    object.array { array in
      array.object { comment in
        comment.member("text", one)
        comment.key("author")
        comment.object { $0.member("name", two) }
        comment.member("upvoteCount", 3)
      }
    }
  }

  private mutating func others(_ object: inout JSONWriter) {
    if chance(20) { object.member("url", text()) }
    if chance(20) { object.member("inLanguage", text()) }
    if chance(20) {
      object.key("interactionStatistic")
      object.json("{\"deep\":[1.50,null,{\"x\":\"\\u0000\"}]}")
    }
  }
}
