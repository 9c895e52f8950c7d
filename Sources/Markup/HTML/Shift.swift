/// Text above or below the line, as in powers and formulas.
enum Shift {
  case above, below

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻", "=": "⁼", "(": "⁽", ")": "⁾", "n": "ⁿ", "i": "ⁱ",
  ]
  private static let lowered: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "-": "₋", "−": "₋", "=": "₌", "(": "₍", ")": "₎", "a": "ₐ", "e": "ₑ",
    "h": "ₕ", "i": "ᵢ", "j": "ⱼ", "k": "ₖ", "l": "ₗ", "m": "ₘ", "n": "ₙ", "o": "ₒ", "p": "ₚ",
    "r": "ᵣ", "s": "ₛ", "t": "ₜ", "u": "ᵤ", "v": "ᵥ", "x": "ₓ",
  ]
  /// What is raised for looks alone.
  private static let ornaments: Set<String> = ["st", "nd", "rd", "th", "TM", "™", "®", "©"]

  /// The text in characters that stand there by themselves, where there are such for all of it.
  func characters(for text: String) -> String? {
    let table = self == .above ? Shift.raised : Shift.lowered
    let characters = text.compactMap { table[$0] }
    return characters.count == text.count ? String(characters) : nil
  }

  /// The text in characters that stand there by themselves; a power that has none keeps a caret,
  /// for 10^x is not 10x.
  func shifted(_ text: String) -> String {
    if self == .above || text.allSatisfy({ !$0.isLetter }), let shifted = characters(for: text) {
      return shifted
    }
    if self == .below || Shift.ornaments.contains(text) { return text }
    if text.utf8.allSatisfy(\.isHTMLBlank) || text.hasPrefix("[") { return text }
    return text.count == 1 ? "^" + text : "^(\(text))"
  }
}
