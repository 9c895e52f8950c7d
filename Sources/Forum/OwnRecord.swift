/// All that the reader has done, as it stands now.
package struct OwnRecord: Sendable {
  package var votes: OwnVotes
  package var marks = OwnMarks()
  package var reading = OwnReading()

  package init(votes: OwnVotes = OwnVotes()) { self.votes = votes }

  package mutating func take(_ deed: Deed) {
    switch deed.change {
    case .vote(let vote, _): votes[deed.key] = vote
    case .bookmark(let isSet):
      marks.change(thread: deed.thread, answer: deed.answer) { $0.isBookmarked = isSet }
    case .note(let note, _):
      marks.change(thread: deed.thread, answer: deed.answer) { $0.note = note }
    case .read(let present): reading.read(deed.key, present: present.map(\.byteHash))
    }
  }
}
