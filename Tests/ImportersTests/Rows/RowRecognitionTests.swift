import Archive
import Importers
import Testing

@Suite("Recognising tables")
struct RowRecognitionTests {
  private func format(_ text: String) throws -> ImportFormat? {
    try ImportFormat.recognized(in: .bytes(name: "t", Array(text.utf8)))
  }

  @Test("A table is known by columns of both kinds")
  func tables() throws {
    #expect(try format(RowTests.csv) == .rows)
    #expect(try format("Question;Answer\nQ;A\n") == .rows)
    #expect(try format(#"[{"question":"Q","answer":"A"}]"#) == .rows)
    #expect(try format(#"{"question_text":"Q","ANSWER":"A"}"# + "\n{") == .rows)
  }

  @Test("Archives, other data and prose are not taken for tables")
  func others() throws {
    for text in [
      "", "question\nanswer\n", "question,colour\nQ,red\n", "a,b\n1,2\n",
      "Question and answer, both, in one sentence.\n",
      #"{"@type":"Question","question":"Q","answer":"A"}"#,
      #"[{"name":"Q","text":"T","suggestedAnswer":[{"text":"A"}]}]"#,
      #"{"question":"Q"}"#, #"[["question","answer"]]"#, "question,answer\u{0},x\n",
    ] { #expect(try format(text) == nil, "\(text)") }
  }
}
