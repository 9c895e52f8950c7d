import Archive
import Forum
import JSON

/// What a page cannot say of its thread, as members of the thread's JSON.
///
/// It is a patch: a member takes the place of the page's own, null takes it away.
struct ArchiveData {
  private var members: [DataLine.Subject: [JSONMember]] = [:]

  /// Gives the reason where a line says nothing of use.
  mutating func add(_ line: DataLine, answers: Int) -> String? {
    if case .answer(let number, _) = line.subject, number > answers {
      return "there is no answer \(number) on this page; the line was passed over"
    }
    do throws(JSONError) {
      let node = try JSONNode.parse(UnsafeBufferPointer(rebasing: line.json))
      guard case .object(let members) = node.value else { return "a JSON object is missing here" }
      self.members[line.subject] = members
      return nil
    } catch {
      return "this is no JSON (\(error)); the line was passed over"
    }
  }

  func applied(to question: Question) -> Question {
    guard !members.isEmpty else { return question }
    let thread = ThreadNodes(question)
    var accepted: [JSONNode] = []
    var suggested: [JSONNode] = []
    for (place, answer) in thread.answers.enumerated() {
      if let patch = members[.answer(place + 1, isAccepted: true)] {
        accepted.append(.object(answer.members.patched(with: patch)))
      } else {
        let patch = members[.answer(place + 1, isAccepted: false)] ?? []
        suggested.append(.object(answer.members.patched(with: patch)))
      }
    }
    var all = thread.members.patched(with: members[.question] ?? [])
    all.append(JSONMember("acceptedAnswer", .array(accepted)))
    all.append(JSONMember("suggestedAnswer", .array(suggested)))
    return Question(.object(all)) ?? question
  }

  /// The lines that make what was read from a page what it was written from.
  static func lines(for question: Question, readAs read: Question) -> [UInt8] {
    let (thread, page) = (ThreadNodes(question), ThreadNodes(read))
    var lines: [UInt8] = []
    add(.question, thread.members.difference(from: page.members), to: &lines)
    for (place, (answer, other)) in zip(thread.answers, page.answers).enumerated() {
      let subject = DataLine.Subject.answer(place + 1, isAccepted: answer.isAccepted)
      add(
        subject, answer.members.difference(from: other.members), isNeeded: answer.isAccepted,
        to: &lines)
    }
    return lines
  }

  private static func add(
    _ subject: DataLine.Subject, _ members: [JSONMember], isNeeded: Bool = false,
    to lines: inout [UInt8]
  ) {
    guard isNeeded || !members.isEmpty else { return }
    var writer = JSONWriter()
    writer.node(.object(members))
    lines += Array("\(subject): ".utf8) + writer.bytes + Array("\n".utf8)
  }
}
