/// Which answer, or which thread as a whole, in numbers: hashes of their ids.
///
/// An answer is told by its thread's id and its own, as archives exist in which every thread has
/// an answer “a1”. That two of a million have the same key is less likely than a broken disk.
public struct AnswerKey: Hashable, Sendable {
  /// `byteHash` of the thread's id.
  @usableFromInline package let thread: UInt64
  /// `byteHash` of the answer's id; 0 for the thread as a whole.
  @usableFromInline package let answer: UInt64

  @inlinable
  public static func == (one: AnswerKey, other: AnswerKey) -> Bool {
    one.thread == other.thread && one.answer == other.answer
  }

  @inlinable
  package init(thread: UInt64, answer: UInt64 = 0) {
    self.thread = thread
    self.answer = answer
  }

  package init(thread: String, answer: String?) {
    self.init(thread: thread.byteHash, answer: answer?.byteHash ?? 0)
  }

  /// Where a table begins to look for it.
  @inlinable var place: Int {
    Int(truncatingIfNeeded: thread &+ answer &* 0x9E37_79B9_7F4A_7C15)
  }
}
