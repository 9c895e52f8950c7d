extension Canvas {
  /// The text of each row, blanks at its end included: what a test compares.
  package var rows: [String] {
    (0..<size.height).map { y in row(y).map(\.character).joined() }
  }

  /// The role of each cell as its letter; a blank of plain text is a space.
  package var roleRows: [String] {
    letterRows { $0.text == .blank && $0.style.role == .text ? " " : $0.style.role.letter }
  }

  /// The surface of each cell as its letter; the plain one is a space.
  package var surfaceRows: [String] {
    letterRows { $0.style.surface == .plain ? " " : $0.style.surface.letter }
  }

  private func letterRows(_ letter: (Cell) -> Character) -> [String] {
    (0..<size.height).map { y in String(row(y).map(letter)) }
  }
}

extension Role {
  /// Its letter in `Canvas.roleRows`.
  package var letter: Character { letters[Int(rawValue)] }
}

extension Surface {
  /// Its letter in `Canvas.surfaceRows`.
  package var letter: Character { letters[Int(rawValue)] }
}

private let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
