/// A paragraph being filled into lines, each as far as it goes; places are in its UTF-8.
struct LineFilling {
  private var lines: [Range<Int>] = []
  let width: Int
  /// Columns the line in work may take.
  private var limit: Int
  private var start = 0
  /// Where the line's last character that is no blank ends.
  private var end = 0
  /// Columns from the start of the line.
  private var column = 0
  /// The last place where the line could end.
  private var chance: Chance?
  /// The last place inside a word where the line could end if the word is longer than a line.
  private var spare: Chance?

  private struct Chance {
    let end: Int
    let resume: Int
    let column: Int

    /// The same place on a line that begins further right.
    func moved(left columns: Int) -> Chance {
      Chance(end: end, resume: resume, column: column - columns)
    }
  }

  init(width: Int, first: Int) {
    self.width = width
    limit = first
  }

  /// The columns that are left of the line.
  var room: Int { column < limit ? limit - column : 0 }

  mutating func addBlank(columns: Int) { column += columns }

  /// Adds what stays together, at a place before which a line can end or cannot.
  mutating func add(_ range: Range<Int>, columns: Int, _ opportunity: LineBreaker.Opportunity) {
    // An indent alone is no line.
    if opportunity != .none, end > start {
      let place = Chance(end: end, resume: range.lowerBound, column: column)
      if opportunity == .spare { spare = place } else { (chance, spare) = (place, nil) }
    }
    while column + columns > limit, makeRoom(before: range.lowerBound) {}
    column += columns
    end = range.upperBound
  }

  /// Ends the line and begins the next at `resume`.
  mutating func endLine(resume: Int) { close(at: end, resume: resume, column: 0) }

  consuming func finished(at textEnd: Int) -> [Range<Int>] {
    close(at: end, resume: textEnd, column: 0)
    return lines
  }

  /// Ends the line before `place` or earlier; false where that would leave it empty for nothing.
  private mutating func makeRoom(before place: Int) -> Bool {
    if let chance {
      let spare = spare
      close(at: chance.end, resume: chance.resume, column: column - chance.column)
      self.spare = spare.map { $0.moved(left: chance.column) }
    } else if limit < width {
      let spare = spare
      close(at: start, resume: start, column: column)
      self.spare = spare
    } else if let spare, spare.column >= limit / 2 {
      close(at: spare.end, resume: spare.resume, column: column - spare.column)
    } else if end > start {
      close(at: end, resume: place, column: 0)
    } else if place > start {
      // An indent that leaves no room is none.
      (start, end, column) = (place, place, 0)
    } else {
      return false
    }
    return true
  }

  /// Ends the line and begins the next at `resume`, where `column` columns stand already.
  private mutating func close(at lineEnd: Int, resume: Int, column: Int) {
    lines.append(start..<lineEnd)
    start = resume
    end = max(end, resume)
    self.column = column
    limit = width
    (chance, spare) = (nil, nil)
  }
}
