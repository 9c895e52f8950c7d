import Archive
import Forum
import Importers
import Testing

@Suite("Tables with a row an answer")
struct RowTests {
  static let header =
    "questionTitle,questionText,questionLink,topic,therapistInfo,answerText,upvotes"
  static let csv = """
    \(header),views
    Stairs?,"My knee, again.\nOn stairs.",https://x.test/q/1,"knee, pain",Dana Example,Rest.,4,10
    Sleep?,Not at all.,https://x.test/q/2,sleep,Eli Example,Dark room.,0,20
    Stairs?,"My knee, again.\nOn stairs.",https://x.test/q/1,"knee, pain",,"Train ""it"".",-1,10

    """

  @Test("Rows of one question are one thread, wherever they stand, in the order of the first ones")
  func threads() throws {
    let imported = try ImportedThreads(["t.csv": RowTests.csv], as: .rows)
    #expect(imported.threads.map(\.id) == ["https://x.test/q/1", "https://x.test/q/2"])
    #expect(imported.summary.problemCount == 0)
    let thread = try #require(imported.threads.first)
    #expect(thread.title == "Stairs?")
    #expect(thread.text == "My knee, again.\nOn stairs.")
    #expect(thread.keywords == ["knee", "pain"])
    #expect(thread.answers.map(\.text) == ["Rest.", "Train \"it\"."])
    #expect(thread.answers.map(\.votes) == [4, -1])
    #expect(thread.answers.map(\.downVotes) == [0, 1])
    #expect(thread.answers.map { $0.doctor?.name } == ["Dana Example", nil])
  }

  @Test("What columns say that the archive has no words for is kept under their names")
  func others() throws {
    let imported = try ImportedThreads(["t.csv": RowTests.csv], as: .rows)
    #expect(
      imported.threads.first?.answers.first?.otherProperties == [
        Property(
          name: "additionalProperty",
          json: #"[{"@type":"PropertyValue","name":"views","value":"10"}]"#)
      ])
  }

  @Test("Any delimiter, an array, lines and nested objects say the same")
  func notations() throws {
    let object = { (title: String, text: String) in
      #"{"question":{"title":"\#(title)"},"answer_text":"\#(text)","tags":["a","b"],"n":1}"#
    }
    let (one, two) = (object("Q1", "A1"), object("Q2", "A2"))
    let files = [
      ("a.json", "[\(one),\(two)]"), ("a.jsonl", "\(one)\n\n\(two)\n"), ("a", "[\(one),\(two)]"),
      ("a.csv", "Question Title;Answer Text;Tags\nQ1;A1;a, b\nQ2;A2;a, b\n"),
      ("a.tsv", "question-title\tANSWER_TEXT\ttags\nQ1\tA1\ta, b\nQ2\tA2\ta, b\n"),
      ("a", "question.title|answer.text|tags\nQ1|A1|\"a, b\"\nQ2|A2|\"a, b\"\n"),
    ]
    for (name, text) in files {
      let threads = try ImportedThreads([.bytes(name: name, Array(text.utf8))], as: .rows).threads
      #expect(threads.map(\.title) == ["Q1", "Q2"], "\(text)")
      #expect(threads.map { $0.answers.map(\.text) } == [["A1"], ["A2"]])
      #expect(threads.map(\.keywords) == [["a", "b"], ["a", "b"]])
    }
  }

  @Test("Columns can be given, and what the rows of a thread share")
  func choices() throws {
    let csv = "who,what,why,room\nDana,Rest.,Stairs?,7\nEli,Walk.,Stairs?,8\nEli,Ice.,Other?,7\n"
    let options = ImportOptions(
      columns: [
        ColumnChoice(field: "title", column: "why"),
        ColumnChoice(field: "answer.text", column: "What"),
        ColumnChoice(field: "answer.author", column: "who"),
      ])
    let byWords = try ImportedThreads(["t.csv": csv], as: .rows, options)
    #expect(byWords.threads.map(\.title) == ["Stairs?", "Other?"])
    #expect(byWords.threads.map { $0.answers.map(\.text) } == [["Rest.", "Walk."], ["Ice."]])
    var grouped = options
    grouped.group = "room"
    let byRoom = try ImportedThreads(["t.csv": csv], as: .rows, grouped)
    #expect(byRoom.threads.map { $0.answers.map(\.text) } == [["Rest.", "Ice."], ["Walk."]])
    #expect(byRoom.problems.count == 1)
    #expect(byRoom.problems[0].hasPrefix("t.csv:4:1: warning: the question has another title"))
  }

  @Test("A field or a column that is not there is a wrong call, which says what there is")
  func wrongChoices() {
    let csv = "question,answer\nQ,A\n"
    for options in [
      ImportOptions(columns: [ColumnChoice(field: "colour", column: "question")]),
      ImportOptions(columns: [ColumnChoice(field: "title", column: "colour")]),
      ImportOptions(group: "colour"),
    ] {
      let error = #expect(throws: ImportError.self) {
        try ImportedThreads(["t.csv": csv], as: .rows, options)
      }
      guard case .usage(let message)? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(message.contains("colour"))
    }
    #expect(throws: ImportError.self) {
      try ImportedThreads(["t.csv": "a,b\n1,2\n"], as: .rows)
    }
  }

  @Test("A question alone is a title where it is short, a text under its beginning otherwise")
  func titles() throws {
    let long = String(repeating: "word ", count: 60).dropLast()
    let threads = try ImportedThreads(
      ["t.csv": "question,answer\nShort?,A\n\(long),A\n\"One\nTwo\",A\n"], as: .rows
    ).threads
    #expect(threads.map(\.text) == ["", String(long), "One\nTwo"])
    #expect(threads[0].title == "Short?")
    #expect(threads[1].title.hasSuffix("word…") && threads[1].title.count <= 151)
    #expect(threads[2].title == "One")
  }

  @Test("HTML is told by what only a page begins and ends with")
  func markup() throws {
    let csv = "question,answer\nQ,\"<p>Rest <b>it</b>.</p>\"\nQ2,see <link> or <p>\nQ3,<link>\n"
    let answers = try ImportedThreads(["t.csv": csv], as: .rows).threads.flatMap(\.answers)
    #expect(answers.map(\.format) == [.html, .plain, .plain])
    #expect(answers[1].text == "see <link> or <p>")
  }

  @Test("Dates, marks, doctors and ratings are read, and what is none is said")
  func facts() throws {
    let csv = """
      id,question,answer,date,accepted,doctor,specialty,city,stars,reviews,votes
      7,Q,A,2012-03-04,yes,"Dana K. Example, MD, FACS",Plastic Surgeon; Dermatologist,Baltimore,4.9,103,"1,200"
      8,Q,B,1330853400,no,"Example, Dana",,,,,many
      9,Q,C,yesterday,,,Dermatologist,,,,

      """
    let imported = try ImportedThreads(["t.csv": csv], as: .rows)
    let answers = try #require(imported.threads.first).answers
    #expect(answers.map(\.id) == ["7", "8", "9"])
    #expect(answers.map { $0.date?.iso8601 } == ["2012-03-04", "2012-03-04T09:30:00Z", nil])
    #expect(answers.map(\.isAccepted) == [true, false, false])
    #expect(answers.map(\.votes) == [1200, 0, 0])
    let doctor = try #require(answers[0].doctor)
    #expect(doctor.name == "Dana K. Example")
    #expect(doctor.credentials == "MD, FACS")
    #expect(doctor.specialties.map(\.name) == ["Plastic Surgeon", "Dermatologist"])
    #expect(doctor.city == "Baltimore")
    #expect(doctor.rating == Rating(stars: 4.9, reviewCount: 103))
    #expect(answers[1].doctor?.name == "Example, Dana")
    #expect(answers[2].doctor?.specialties.map(\.name) == ["Dermatologist"])
    #expect(
      imported.problems.map { String($0.prefix(9)) } == ["t.csv:3:1", "t.csv:4:1"])
  }

  @Test("Several answers in one cell of JSON are several; a row without one is a question")
  func lists() throws {
    let json = #"[{"question":"Q","answer":["A","B"]},{"question":"R"},{"answer":"lost"}]"#
    let imported = try ImportedThreads(["t.json": json], as: .rows)
    #expect(imported.threads.map { $0.answers.map(\.text) } == [["A", "B"], []])
    #expect(imported.summary.leftOut == ["row without a question": 1])
  }
}
