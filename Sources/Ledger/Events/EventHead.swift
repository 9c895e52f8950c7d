import Forum

/// What has to be known of an event to say whether it stands: numbers, and no texts.
struct EventHead {
  let kind: EventLine.Kind
  let cause: Deed.Cause
  let at: Moment
  let of: Moment?
  /// Of a vote, as a number.
  let vote: Int8
  let key: AnswerKey
}

extension EventLine {
  var head: EventHead {
    EventHead(
      kind: kind, cause: cause, at: at, of: of, vote: Int8(vote?.rawValue ?? 0), key: key)
  }
}
