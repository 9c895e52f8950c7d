import Forum
import Importers
import Testing

@Suite("Lists in the cells of tables")
struct RowListTests {
  @Test("A list of JSON keeps its elements apart")
  func json() throws {
    let row = #"{"question":"Q","answer":"A","tags":["x","y,z"],"specialty":["Skin; hair","ENT"]}"#
    let imported = try ImportedThreads(["t.jsonl": row], as: .rows)
    let thread = try #require(imported.threads.first)
    #expect(thread.keywords == ["x", "y,z"])
    #expect(thread.answers.first?.doctor?.specialties.map(\.name) == ["Skin; hair", "ENT"])
  }

  @Test(
    "A list that is written into a cell is one",
    arguments: [#"[""x"", ""y,z""]"#, "['x', 'y,z']", #"{x,""y,z""}"#, "<x><y,z>"])
  func written(cell: String) throws {
    let imported = try ImportedThreads(
      ["t.csv": "question,answer,tags\nQ,A,\"\(cell)\"\n"], as: .rows)
    #expect(imported.threads.first?.keywords == ["x", "y,z"])
  }
}
