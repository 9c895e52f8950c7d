/// Something about a question's JSON that its reader had to mend or pass over.
package struct ReadingProblem: Equatable, Sendable {
  /// From the first byte of what was parsed.
  package let offset: Int
  package let message: String
}
