import Forum
import JSON

/// One line of a ledger taken apart where it lies: slices of its bytes, and no object made.
struct EventLine {
  enum Kind { case vote, bookmark, note, read }

  fileprivate(set) var kind = Kind.vote
  fileprivate(set) var cause = Deed.Cause.reader
  fileprivate(set) var at = Moment.unknown
  fileprivate(set) var of: Moment?
  fileprivate(set) var voter: JSONString?
  fileprivate(set) var archive: JSONString?
  fileprivate(set) var thread: JSONString
  fileprivate(set) var answer: JSONString?
  fileprivate(set) var vote: Vote?
  fileprivate(set) var oldVote: Vote?
  fileprivate(set) var isBookmarked = false
  fileprivate(set) var note: JSONString?
  fileprivate(set) var oldNote: JSONString?
  fileprivate(set) var present: [JSONString] = []

  /// Nil for events of other kinds, which other versions of the program may have written.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadableLine) {
    let members: EventMembers
    do { members = try EventMembers(bytes) } catch {
      throw UnreadableLine(reason: error.description, column: error.offset + 1)
    }
    guard let (kind, cause) = try members.kind else { return nil }
    guard let thread = members.thread, kind != .vote || members.answer != nil else {
      throw UnreadableLine(
        reason: kind == .vote
          ? "a vote that names no thread or no answer" : "an event that names no thread")
    }
    self.thread = thread
    (self.kind, self.cause) = (kind, cause)
    (voter, archive, answer) = (members.voter, members.archive, members.answer)
    if let written = members.at {
      guard let at = Moment(written.bytes) else {
        throw UnreadableLine(reason: "its time is none that a clock can show")
      }
      self.at = at
    }
    of = members.of.flatMap { Moment($0.bytes) }
    if kind == .vote {
      guard let number = members.vote, -1...1 ~= number else {
        throw UnreadableLine(reason: "a vote that is none of 1, 0 and -1")
      }
      vote = Vote(rawValue: number)
      oldVote = members.oldNumber.flatMap { Vote(rawValue: $0) }
    }
    isBookmarked = members.bookmark ?? false
    (note, oldNote, present) = (members.note, members.oldText, members.answers)
  }
}

/// Why a line of a ledger says nothing.
package struct UnreadableLine: Error {
  let reason: String
  /// From 1, in bytes.
  var column = 1
}

extension EventLine {
  var key: AnswerKey { AnswerKey(thread: thread.hash, answer: answer?.hash ?? 0) }

  var deed: Deed {
    let change: Deed.Change =
      switch kind {
      case .vote: .vote(vote, was: oldVote)
      case .bookmark: .bookmark(isBookmarked)
      case .note: .note(note?.text ?? "", was: oldNote?.text ?? "")
      case .read: .read(present: present.map(\.text))
      }
    return Deed(thread: thread.text, answer: answer?.text, change)
  }

  var event: LedgerEvent {
    LedgerEvent(
      deed, at: at, voter: voter?.text, archive: archive?.text, cause: cause, of: of)
  }
}

extension JSONString {
  /// `byteHash` of the text.
  var hash: UInt64 { hasEscapes ? text.byteHash : textHash(bytes) }
}

extension OwnRecord {
  /// Takes in an event without making texts of what has only to be known again.
  mutating func take(_ line: EventLine) {
    switch line.kind {
    case .vote: votes[line.key] = line.vote
    case .bookmark, .note: take(line.deed)
    case .read: reading.read(line.key, present: line.present.map(\.hash))
    }
  }
}
