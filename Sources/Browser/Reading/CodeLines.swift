import Drawing

/// Lines of code as far as there is room for them, with an ellipsis where they are cut; or, without a
/// shift, on as many lines as they need.
struct CodeLines {
  private let lines: [String]
  private let widths: [Int]
  private let width: Int
  private let glyphs: Glyphs
  /// How many columns are left out at the left: none where all has room; nil where nothing is.
  private let shift: Int?

  /// `code` has lines with tabs in them.
  init(_ code: String, width: Int, shift: Int?, glyphs: Glyphs) {
    lines = code.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Substring($0).expandingTabs(glyphs.habits.width)
    }
    widths = lines.map { glyphs.width($0) }
    self.width = width
    let widest = widths.max() ?? 0
    self.shift = shift.map { max(0, min($0, widest - width)) }
    self.glyphs = glyphs
  }

  var indices: Range<Int> { lines.indices }

  func shown(_ line: Int) -> [String] {
    guard let shift else { return folded(line) }
    return [glyphs.truncated(lines[line].dropping(columns: shift, glyphs), to: width)]
  }

  /// How many columns there is no room for.
  func excess(_ line: Int) -> Int { shift == nil ? 0 : max(0, widths[line] - width) }

  private func folded(_ line: Int) -> [String] {
    guard widths[line] > width else { return [lines[line]] }
    var parts = [""]
    var used = 0
    for character in lines[line] {
      let columns = glyphs.width(character)
      if used > 0, used + columns > width {
        parts.append("")
        used = 0
      }
      parts[parts.count - 1].append(character)
      used += columns
    }
    return parts
  }
}

extension String {
  /// What is left right of so many columns; an ellipsis stands in the first of them.
  fileprivate func dropping(columns: Int, _ glyphs: Glyphs) -> String {
    guard columns > 0, !isEmpty else { return self }
    var left = columns + glyphs.width(glyphs.ellipsis)
    var rest = Substring(self)
    while left > 0, let first = rest.first {
      left -= glyphs.width(first)
      rest.removeFirst()
    }
    // The right half of a wide character is left blank.
    return rest.isEmpty
      ? glyphs.ellipsis
      : glyphs.ellipsis + String(repeating: " ", count: max(0, -left)) + rest
  }
}
