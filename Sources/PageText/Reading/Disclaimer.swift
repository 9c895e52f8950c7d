/// The paragraph that ends a page: that the answers are no advice.
enum Disclaimer {
  /// What a disclaimer can begin with that has none of the usual words in it.
  static let label = "Disclaimer: "

  /// Two of these in a paragraph are enough.
  private static let signs: [[String]] = [
    ["these answers"],
    [
      "educational purposes", "informational purposes", "information purposes",
      "general information",
    ],
    ["medical advice"],
    ["medical emergency", "call 911", "call 999", "call 112"],
    ["doctor relationship", "patient relationship", "doctor/patient", "doctor-patient"],
    ["consult your", "see a doctor", "see your doctor", "ask your doctor"],
  ]

  private static let longest = 5_000

  /// Whether a paragraph reads like one.
  static func isRecognized(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= longest else { return false }
    let text = paragraph.lowercased()
    if text.hasPrefix(label.lowercased()) { return true }
    return signs.count { $0.contains { text.contains($0) } } >= 2
  }

  /// Whether a paragraph speaks of all answers, as no doctor does.
  static func isPages(_ paragraph: String) -> Bool {
    let text = paragraph.lowercased()
    return text.hasPrefix(label.lowercased()) || text.contains("these answers")
  }

  /// A paragraph's text without what only says that it is one.
  static func text(_ paragraph: String) -> String {
    guard paragraph.lowercased().hasPrefix(label.lowercased()) else { return paragraph }
    return String(paragraph.dropFirst(label.count))
  }
}
