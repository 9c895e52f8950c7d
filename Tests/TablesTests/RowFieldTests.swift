import Tables
import Testing

@Suite("Fields of rows")
struct RowFieldTests {
  @Test("A field is called by its name, whatever its separators; question. may be left out")
  func names() {
    for field in RowField.allCases {
      #expect(RowField(named: field.rawValue) == field)
      #expect(RowField(named: field.rawValue.uppercased()) == field)
      #expect(RowField(named: field.rawValue.replacing(".", with: "_")) == field)
    }
    #expect(RowField(named: "title") == .questionTitle)
    #expect(RowField(named: "Author ID") == .questionAuthorID)
    #expect(RowField(named: "answerText") == .answerText)
    #expect(RowField(named: "nothing") == nil)
  }

  @Test("The names that columns have are written as they are compared, and name one field each")
  func knownNames() {
    var fields: [String: [RowField]] = [:]
    for field in RowField.allCases {
      for name in field.knownNames {
        #expect(ColumnName(name).letters == name)
        fields[name, default: []].append(field)
      }
    }
    let shared = fields.filter { $0.value.count > 1 }
    #expect(shared == ["question": [.questionTitle, .questionText]])
  }

  @Test(
    "Lists that programs wrote into a cell are taken apart as they were meant",
    arguments: [
      (#"["anxiety", "sleep"]"#, ["anxiety", "sleep"]),
      ("['anxiety', 'sleep']", ["anxiety", "sleep"]),
      (#"["x","y,z"]"#, ["x", "y,z"]), ("['it', \"it's\"]", ["it", "it's"]),
      ("<botox><face-lift>", ["botox", "face-lift"]), ("{a,b}", ["a", "b"]),
      (#"{a,"b c"}"#, ["a", "b c"]), ("[]", []), ("<a>", ["a"]), (" [ a , b ] ", ["a", "b"]),
      (#"["caf\u00e9", "\ud83d\ude00", "\"\\", null]"#, ["café", "😀", "\"\\"]),
      ("[a] and [b]", ["[a] and [b]"]), ("<a> or <b>", ["<a> or <b>"]), ("[\"a]", ["[\"a]"]),
    ] as [(String, [String])])
  func written(cell: String, words: [String]) {
    #expect(ListCell.tags(cell) == words)
    #expect(ListCell.specialties(cell) == words)
  }

  @Test("Tags and specialties come back out of their cells")
  func lists() {
    for tags in [["a"], ["a", "b c"], []] {
      #expect(ListCell.tags(ListCell.text(tags: tags)) == tags)
    }
    #expect(ListCell.tags("a; b|c;") == ["a", "b", "c"])
    #expect(ListCell.tags("a; b, c") == ["a; b", "c"])
    #expect(ListCell.specialties("Surgery, plastic; Skin") == ["Surgery, plastic", "Skin"])
  }
}
