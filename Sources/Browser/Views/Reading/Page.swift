/// A thread laid out for a pane of some width, as far as it has been needed.
struct Page: Equatable, Sendable {
  let measure: Measure
  let lines: [PageLine]
  /// The lines of each answer, from its headline to its last comment.
  let answers: [Range<Int>]
  /// The addresses of the links by their numbers, which begin with 1.
  let links: [String]
  /// Whether anything in it is hidden until the reader asks for it, or was.
  let hasSpoilers: Bool
  /// How many bytes of the thread's texts are not laid out yet, and how many are.
  let rest: Int
  let laidOut: Int
  /// How many of the lines are sure to stay as they are when more is laid out.
  let settled: Int

  var isWhole: Bool { rest == 0 }

  /// Whether all but the last lines are sure to stay as they are.
  var endIsSettled: Bool { settled + 2 * PageBuilder.cutEnd >= lines.count }

  /// How many lines there are; a guess as long as the page is not whole.
  var lineCount: Int {
    isWhole
      ? lines.count
      : lines.count + Int(Double(rest) * Double(lines.count) / Double(max(1, laidOut)))
  }

  /// A place in the text that stays the same at every width.
  struct Anchor: Comparable, Sendable {
    var section = 0
    var position = 0

    static func < (one: Anchor, other: Anchor) -> Bool {
      (one.section, one.position) < (other.section, other.position)
    }
  }

  func anchor(ofLine line: Int) -> Anchor {
    guard lines.indices.contains(line) else { return Anchor() }
    return lines[line].anchor
  }

  /// The line where the place is now.
  func line(of anchor: Anchor) -> Int {
    guard anchor != Anchor() else { return 0 }
    return lines.lastIndex { $0.anchor <= anchor } ?? 0
  }

  /// Whether the place is sure to be laid out.
  func has(_ anchor: Anchor) -> Bool {
    isWhole || settled > 0 && anchor < lines[settled - 1].anchor
  }

  /// The answer that a line belongs to, or the last before it.
  func answer(atLine line: Int) -> Int? {
    answers.lastIndex { $0.lowerBound <= line }
  }

  /// The lines of an answer, where they are laid out.
  func lines(ofAnswer answer: Int) -> Range<Int>? {
    answers.indices.contains(answer) ? answers[answer] : nil
  }
}
