import Archive
import Forum
import Testing

@Suite("The difference of two archives")
struct ArchiveDifferenceTests {
  @Test("An archive does not differ from itself, nor from another order of its keys")
  func same() {
    let one = #"{"@id":"q1","name":"N","text":"T","suggestedAnswer":{"@id":"a","text":"x"}}"#
    let other = #"{"suggestedAnswer":[{"text":"x","@id":"a"}],"text":"T","name":"N","@id":"q1"}"#
    #expect(changes(one, one).changes.isEmpty)
    #expect(changes(one, one).same == 1)
    #expect(changes(one, other).changes.isEmpty)
  }

  @Test("New and gone threads are named")
  func newAndGone() {
    let found = changes(#"[{"@id":"q1","name":"A"}]"#, #"[{"@id":"q2","name":"B"}]"#)
    guard case .new(let new)? = found.changes.first, case .gone(let gone)? = found.changes.last
    else {
      Issue.record("\(found.changes)")
      return
    }
    #expect(new.id == "q2")
    #expect(gone.id == "q1")
    #expect(found.changes.count == 2)
    #expect(found.same == 0)
  }

  @Test("Edits, moved votes and the changes of answers are told apart")
  func edits() throws {
    let found = changes(
      """
      {"@id":"q1","name":"A","upvoteCount":1,"license":"CC","suggestedAnswer":[
       {"@id":"a1","text":"x","upvoteCount":4},{"@id":"a2","text":"y"},{"@id":"a4","text":"z"}]}
      """,
      """
      {"@id":"q1","name":"B","upvoteCount":3,"license":"MIT","acceptedAnswer":{"@id":"a2","text":"y"},
       "suggestedAnswer":[{"@id":"a1","text":"x!","upvoteCount":6},{"@id":"a3","text":"n"}]}
      """)
    guard case .changed(let edit)? = found.changes.first else {
      Issue.record("\(found.changes)")
      return
    }
    #expect(edit.edited == ["name", "license"])
    #expect(edit.votes?.from == 1 && edit.votes?.to == 3)
    let lines = edit.answers.map { change in
      switch change {
      case .new(let answer): "+\(answer.id)"
      case .gone(let answer): "-\(answer.id)"
      case .changed(let id, let edited, let votes):
        "\(id) \(edited) \(votes.map { "\($0.from)>\($0.to)" } ?? "")"
      }
    }
    #expect(lines == [#"a2 ["acceptedAnswer"] "#, #"a1 ["text"] 4>6"#, "+a3", "-a4"])
  }

  private func changes(_ old: String, _ new: String) -> (changes: [ThreadChange], same: Int) {
    var changes: [ThreadChange] = []
    let difference = ArchiveDifference(from: .reading(json: old), to: .reading(json: new))
    let same = difference.each { changes.append($0) }
    return (changes, same)
  }
}
