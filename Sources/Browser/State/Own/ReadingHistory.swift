import Archive
import Forum

/// What has been read: by dwelling on it or by leaving it, not by passing over.
extension State {
  /// The answer that the reader has before them, or the thread where it has none.
  package struct Sight: Equatable, Sendable {
    package let thread: String
    package let answer: String?
  }

  /// What is being read, where that is to be kept: for the loop, which knows how long it is there.
  package var underEyes: Sight? { place == .thread ? sight : nil }

  private var sight: Sight? {
    guard keepsHistory, let question = questionBeingRead else { return nil }
    return Sight(thread: question.id, answer: openThread?.answer?.id)
  }

  private var questionBeingRead: Question? {
    guard focus == .thread, entry == nil, let openThread, openThread.row == list.row else {
      return nil
    }
    return openThread.question
  }

  /// The reader has looked at it for a while.
  mutating func dwelt() -> [Effect] {
    guard let sight = underEyes, let question = questionBeingRead else { return [] }
    return read(sight, of: question)
  }

  /// Does something, and takes the thread that is left by it as read.
  mutating func noticingDeparture(_ body: (inout State) -> [Effect]) -> [Effect] {
    let (sight, question) = (self.sight, questionBeingRead)
    let effects = body(&self)
    guard let sight, let question else { return effects }
    let isLeft = questionBeingRead?.id != sight.thread || effects.contains(.quit)
    return isLeft ? read(sight, of: question) + effects : effects
  }

  /// Keeps that it was read, unless that is known. Its new answers stay new until each was read.
  private func read(_ sight: Sight, of question: Question) -> [Effect] {
    let isKnown =
      sight.answer.map { own.reading.hasRead(thread: sight.thread, answer: $0) }
      ?? own.reading.hasRead(threadHash: sight.thread.byteHash)
    guard !isKnown else { return [] }
    let known = question.answers.map(\.id).filter { id in
      id == sight.answer || !own.reading.isNew(thread: sight.thread, answer: id)
    }
    return [
      .record(Deed(thread: sight.thread, answer: sight.answer, .read(present: known)))
    ]
  }
}
