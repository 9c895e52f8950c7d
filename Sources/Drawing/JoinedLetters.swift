import CUnicode

/// The shapes that letters of Arabic have beside others, for a terminal that draws each by itself.
struct JoinedLetters {
  static let shared = JoinedLetters()

  private struct Shape: Hashable {
    let letter: UInt32
    let form: JoiningForm
  }

  private var shapes: [Shape: Unicode.Scalar] = [:]

  private init() {
    for value in Array(UInt32(0xFB50)...0xFDFF) + Array(0xFE70...0xFEFC) {
      var letter: UInt32 = 0
      let form = joining_form_of(value, &letter)
      if form != .none, let scalar = Unicode.Scalar(value) {
        shapes[Shape(letter: letter, form: form)] = scalar
      }
    }
  }

  /// The shapes of letters that follow each other; each as it is where it has no other.
  func shaped(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let joinings = letters.map { joining_of($0.value) }
    var shaped = letters
    var previous: Int?
    var joinsPrevious = false
    for place in letters.indices where !joinings[place].isTransparent {
      let joins =
        previous.map { joinings[$0].joinsNext && joinings[place].joinsPrevious } ?? false
      if let previous {
        shaped[previous] = shape(letters[previous], joinsPrevious, joinsNext: joins)
      }
      (previous, joinsPrevious) = (place, joins)
    }
    if let previous {
      shaped[previous] = shape(letters[previous], joinsPrevious, joinsNext: false)
    }
    return shaped
  }

  private func shape(
    _ letter: Unicode.Scalar, _ joinsPrevious: Bool, joinsNext: Bool
  ) -> Unicode.Scalar {
    let form: JoiningForm =
      switch (joinsPrevious, joinsNext) {
      case (false, false): .isolated
      case (true, false): .final
      case (false, true): .initial
      case (true, true): .medial
      }
    return shapes[Shape(letter: letter.value, form: form)] ?? letter
  }
}
