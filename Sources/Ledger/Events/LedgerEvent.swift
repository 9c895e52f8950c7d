import Forum
import JSON

/// One line of a ledger: something the reader did, when, and why.
package struct LedgerEvent: Equatable, Sendable {
  package let at: Moment
  /// Who did it, by the name that they go by in a group.
  package let voter: String?
  /// What the archive calls itself; nothing depends on it.
  package let archive: String?
  package let deed: Deed
  package let cause: Deed.Cause
  /// The moment of the event that is taken back or done again.
  package let of: Moment?

  package init(
    _ deed: Deed, at: Moment, voter: String?, archive: String?, cause: Deed.Cause = .reader,
    of: Moment? = nil
  ) {
    self.deed = deed
    self.at = at
    self.voter = voter
    self.archive = archive
    self.cause = cause
    self.of = of
  }
}

extension LedgerEvent {
  /// The event as a line of JSON, with its newline.
  package var line: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("event", name)
      json.member("at", at.text)
      if let voter { json.member("voter", voter) }
      if let archive { json.member("archive", archive) }
      json.member("thread", deed.thread)
      if let answer = deed.answer { json.member("answer", answer) }
      write(deed.change, to: &json)
      if let of { json.member("of", of.text) }
    }
    json.newline()
    return json.bytes
  }

  private var name: String {
    guard cause == .reader else { return cause.rawValue }
    return switch deed.change {
    case .vote: "vote"
    case .bookmark: "bookmark"
    case .note: "note"
    case .read: "read"
    }
  }

  private func write(_ change: Deed.Change, to json: inout JSONWriter) {
    switch change {
    case .vote(let vote, let was):
      json.key("vote")
      json.int(vote?.rawValue ?? 0)
      json.key("was")
      json.int(was?.rawValue ?? 0)
    case .bookmark(let isSet):
      json.key("bookmark")
      json.bool(isSet)
    case .note(let note, let was):
      json.member("note", note)
      json.member("was", was)
    case .read(let present):
      json.key("answers")
      json.array { json in present.forEach { json.string($0) } }
    }
  }
}

extension JSONWriter {
  package mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }
}
