import Foundation
import Testing

/// A home with an archive to vote in, and the ledger that comes of it.
final class LedgerHome {
  let home: CommandHome
  var path: String { home.path }

  init() throws { home = try CommandHome() }

  /// An archive of one thread with nine answers; gives its path.
  func archive(_ thread: String) throws -> String {
    let answers = (1...9).map {
      #"{"@id":"a\#($0)","headline":"Answer of doctor \#($0)","text":"."}"#
    }
    return try home.write(
      #"{"@id":"\#(thread)","name":"Thread \#(thread)","suggestedAnswer":[\#(answers.joined(separator: ","))]}"#,
      to: "\(thread).json")
  }

  func browse(
    _ arguments: String..., program: String = CommandRun.program, rows: UInt16 = 24,
    environment: [String: String] = [:]
  ) throws -> BrowsedTerminal {
    try BrowsedTerminal(
      home, program: program, arguments, columns: 80, rows: rows, environment: environment)
  }

  var ledger: URL { URL(filePath: "\(path)/.local/state/rounds/ledger.jsonl") }

  /// The lines of the ledger, each read by an independent reader; nil for one that it cannot read.
  var lines: [[String: Any]?] {
    let text = (try? String(contentsOf: ledger, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
    }
  }

  /// The answers that have an up vote, as "thread answer".
  var votes: Set<String> {
    var votes: Set<String> = []
    for case let line? in lines {
      guard let vote = line["vote"] as? Int, let thread = line["thread"] as? String,
        let answer = line["answer"] as? String
      else { continue }
      if vote == 1 {
        votes.insert("\(thread) \(answer)")
      } else {
        votes.remove("\(thread) \(answer)")
      }
    }
    return votes
  }
}

extension ShownScreen {
  /// The labels of the votes, from top to bottom.
  var labels: [String] {
    text.split(separator: "\n").compactMap { line in
      let label = line.prefix(7).filter { $0 != " " && $0 != "▌" }
      return label.wholeMatch(of: /[+-]?[0-9]+/).map { String($0.0) }
    }
  }

  /// The number of the answer that the last line says is voted up.
  var votedAnswer: Int? {
    footer.firstMatch(of: /Answer ([0-9]): voted up/).flatMap { Int($0.1) }
  }
}
