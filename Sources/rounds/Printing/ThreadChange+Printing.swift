import Archive
import Forum
import JSON
import Markup

extension ThreadChange {
  /// The change and those of its answers, a line each, safe to show.
  var lines: [String] {
    switch self {
    case .new(let question): ["+ \(named(question.id, question.title))"]
    case .gone(let question): ["- \(named(question.id, question.title))"]
    case .changed(let edit):
      ["~ \(named(edit.id, edit.title))\(told(edit.edited, edit.votes))"]
        + edit.answers.map { "  \($0.line)" }
    }
  }

  var json: [UInt8] {
    JSONWriter.line {
      switch self {
      case .new(let question): $0.change("new", question.id, title: question.title)
      case .gone(let question): $0.change("gone", question.id, title: question.title)
      case .changed(let edit):
        $0.change("changed", edit.id, title: edit.title)
        $0.column("edited", edit.edited)
        $0.votes(edit.votes)
        $0.key("answers")
        $0.array { writer in edit.answers.forEach { $0.write(to: &writer) } }
      }
    }.bytes
  }
}

extension AnswerChange {
  fileprivate var line: String {
    switch self {
    case .new(let answer): "+ \(named(answer.id, answer.headline ?? ""))"
    case .gone(let answer): "- \(named(answer.id, answer.headline ?? ""))"
    case .changed(let id, let edited, let votes): "~ \(cleanLine(id))\(told(edited, votes))"
    }
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.object {
      switch self {
      case .new(let answer): $0.change("new", answer.id, title: answer.headline)
      case .gone(let answer): $0.change("gone", answer.id, title: answer.headline)
      case .changed(let id, let edited, let votes):
        $0.change("changed", id, title: nil)
        $0.column("edited", edited)
        $0.votes(votes)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func change(_ kind: String, _ id: String, title: String?) {
    column("change", kind)
    column("id", id)
    if let title { column("title", title) }
  }

  /// `null` where they did not move.
  fileprivate mutating func votes(_ move: VoteMove?) {
    key("votes")
    guard let move else { return null() }
    array {
      $0.int(move.from)
      $0.int(move.to)
    }
  }
}

private func named(_ id: String, _ title: String) -> String {
  title.isEmpty ? cleanLine(id) : "\(cleanLine(id))\t\(cleanLine(title))"
}

/// What was edited and where the votes went.
private func told(_ edited: [String], _ votes: VoteMove?) -> String {
  var parts: [String] = []
  if !edited.isEmpty {
    parts.append("\(edited.map { cleanLine($0) }.joined(separator: ", ")) edited")
  }
  if let votes { parts.append("votes \(votes.from) to \(votes.to)") }
  return parts.isEmpty ? "" : "\t\(parts.joined(separator: "; "))"
}
