import Archive
import Forum
import TestSupport
import Testing

struct SearchTests {
  private let question = Question(
    id: "q", title: "Résumé of a RARE case", text: "Line one\n line   two of Straße",
    answers: [
      Answer(
        id: "a", headline: "Zoster, perhaps", text: "Ask about naïve cells. ΣΊΣΥΦΟΣ κελί",
        doctor: Doctor(name: "山田 花子"))
    ])

  @Test(
    "Words are all required, in any order, in any text of the thread",
    arguments: [
      ("zoster", true), ("rare zoster", true), ("zoster rare", true), ("zoster mumps", false),
      ("oste", true), ("山田", true), ("花子 naive", true), ("", true), ("   ", true),
    ])
  func words(typed: String, isFound: Bool) {
    #expect(SearchQuery(typed).matches(question) == isFound)
  }

  @Test(
    "A phrase is found over line ends and any space, and only as a whole",
    arguments: [
      ("\"line one line two\"", true), ("\"one two\"", false), ("\"perhaps ask\"", false),
      ("\"line one", true), ("\"\"", true),
    ])
  func phrases(typed: String, isFound: Bool) {
    #expect(SearchQuery(typed).matches(question) == isFound)
  }

  @Test(
    "A word behind a minus leaves threads out that hold it",
    arguments: [
      ("rare -zoster", false), ("rare -mumps", true), ("-mumps", true), ("-\"line one\"", false),
      ("-", false), ("rare - zoster", false),
    ])
  func exclusions(typed: String, isFound: Bool) {
    #expect(SearchQuery(typed).matches(question) == isFound)
  }

  @Test(
    "Small letters find capitals; a capital asks for case",
    arguments: [
      ("rare", true), ("RARE", true), ("Rare", false), ("zOSTER", false), ("σίσυφος", true),
      ("σισυφοσ", true),
    ])
  func smartCase(typed: String, isFound: Bool) {
    #expect(SearchQuery(typed).matches(question) == isFound)
  }

  @Test(
    "A letter without an accent finds one with it; a typed accent is asked for",
    arguments: [
      ("resume", true), ("résumé", true), ("re\u{301}sume", true), ("rèsume", false),
      ("naive", true), ("naïve", true), ("zöster", false), ("κελι", true),
    ])
  func accents(typed: String, isFound: Bool) {
    #expect(SearchQuery(typed).matches(question) == isFound)
  }

  @Test("The parts to light are those that answer, with the marks on them")
  func ranges() {
    let text = "Résumé, re\u{301}sume\u{301}; RES resume"
    #expect(
      SearchQuery("resume").ranges(in: text).map { String(text[$0]) } == [
        "Résumé", "re\u{301}sume\u{301}", "resume",
      ])
    #expect(SearchQuery("-x").ranges(in: text).isEmpty)
    #expect(SearchQuery("es res").ranges(in: "x RES y").count == 1)
    #expect(SearchQuery("\"a b\"").ranges(in: "a \n b").count == 1)
  }

  @Test("One letter more narrows; another word, a capital or a deleted letter is told apart")
  func narrowing() {
    #expect(SearchQuery("zost").narrows(SearchQuery("zos")))
    #expect(SearchQuery("zos rare").narrows(SearchQuery("zos")))
    #expect(SearchQuery("zos -x").narrows(SearchQuery("zos")))
    #expect(!SearchQuery("zo").narrows(SearchQuery("zos")))
    #expect(!SearchQuery("-xy").narrows(SearchQuery("-x")))
    #expect(!SearchQuery("zos").narrows(SearchQuery("Zos")))
  }

  @Test("Kana with their voicing and Hangul syllables are letters of their own")
  func letters() {
    #expect(SearchQuery("が").matches(Question(id: "q", title: "めまいがする")))
    #expect(!SearchQuery("か").matches(Question(id: "q", title: "めまいがする")))
    #expect(SearchQuery("통증").matches(Question(id: "q", title: "두통증상")))
  }

  @Test("Searching an index finds what asking each question finds, in the rows' order")
  func agreement() {
    let texts = [
      #"plain zoster text"#, #"line\nzoster"#, #"\u007aoster"#, #"ZOSTER"#, #"zöster"#,
      #"zo\u0308ster"#, #"z o s t e r"#, #"a \"zoster\" quote"#, #"“zoster” — curly"#,
      #"带状疱疹 zoster"#, #"nzoster"#, #"\\nzoster"#, #"zos\tter"#, "zo\u{17F}ter",
      #"めまいがする"#, #"두통"#, #"no such word"#, #"\u2019zoster\u2019"#, #"zos\u200bter"#,
    ]
    let shapes =
      [
        { #"{"@type":"Question","@id":"\#($0)","name":"\#($1)"}"# },
        { #"{"@type":"Question","@id":"\#($0)","name":"N","text":"\#($1)"}"# },
        { #"{"name":"N","text":"\#($1)","keywords":"\#($0)"}"# },
        {
          #"{"@type":"Question","@id":"\#($0)","name":"N","suggestedAnswer":[{"headline":"\#($1)"}]}"#
        },
        {
          #"{"@type":"Question","@id":"\#($0)","name":"N","acceptedAnswer":{"@id":"a","text":"\#($1)"}}"#
        },
        {
          #"{"@type":"Question","@id":"\#($0)","name":"N","suggestedAnswer":[{"text":"T","author":{"name":"\#($1)"}}]}"#
        },
        { #"{"@type":"Question","@id":"\#($0)","name":"N","suggestedAnswer":["\#($1)"]}"# },
        { #"{"@type":"Question","@id":"\#($0)","name":"N","zoster":"\#($1)"}"# },
      ] as [(Int, String) -> String]
    var lines: [String] = []
    for text in texts {
      for shape in shapes { lines.append(shape(lines.count, text)) }
    }
    let index = Index.reading([.bytes(name: "a.jsonl", Array(lines.joined(separator: "\n").utf8))])
      .index
    #expect(index.threadCount == lines.count)
    let rows = Array(index.rows().reversed())
    for typed in [
      "zoster", "Zoster", "ZOSTER", "zöster", "nzoster", "\"text zoster\"", "zoster -curly",
      "-zoster",
      "zoster text", "疱疹", "が", "か", "두통", "zos ter", "o", "“zoster", "\"", "n", "/", "\\", "",
    ] {
      let query = SearchQuery(typed)
      let found = Found()
      index.search(query, in: rows, workers: 2) { found.rows += $0 }
      #expect(found.rows == rows.filter { query.matches(index.question(Int($0))) }, "\(typed)")
    }
  }

  @Test("What is in the bytes but not in the thread is not found: an answer that is there twice")
  func repeatedAnswer() {
    let suggested = #""suggestedAnswer":[{"@id":"a2","text":"mumps"},{"@id":"a1","text":"one"}]"#
    let accepted = #""acceptedAnswer":{"@id":"a2","text":"zoster"}"#
    for members in ["\(suggested),\(accepted)", "\(accepted),\(suggested)"] {
      let index = Index.reading(json: #"{"@type":"Question","@id":"q","name":"N",\#(members)}"#)
      for (typed, rows) in [("zoster", [0]), ("mumps", []), ("-mumps", [0]), ("one", [0])] {
        let found = Found()
        index.search(SearchQuery(typed), in: index.rows()) { found.rows += $0 }
        #expect(found.rows == rows.map { Int32($0) }, "\(typed)")
      }
    }
  }

  @Test("A search over many rows tells them in order, and stops when it is abandoned")
  func order() {
    let lines = (0..<9000).map { #"{"@type":"Question","@id":"\#($0)","name":"w\#($0 % 3)"}"# }
    let index = Index.reading([.bytes(name: "a.jsonl", Array(lines.joined(separator: "\n").utf8))])
      .index
    let all = Found()
    index.search(SearchQuery("w1"), in: index.rows(), workers: 4) { all.rows += $0 }
    #expect(all.rows == index.rows().filter { $0 % 3 == 1 })
    var generator = SeededGenerator(seed: 3)
    let shuffled = index.rows().shuffled(using: &generator)
    let others = Found()
    index.search(SearchQuery("w1"), in: shuffled, workers: 4) { others.rows += $0 }
    #expect(others.rows == shuffled.filter { $0 % 3 == 1 })
    let none = Found()
    index.search(SearchQuery("w1"), in: index.rows(), isCancelled: { true }) { none.rows += $0 }
    #expect(none.rows.isEmpty)
  }
}

/// What a search tells, which it does from one thread of execution at a time.
private final class Found: @unchecked Sendable {  // told one at a time
  var rows: [Int32] = []
}
