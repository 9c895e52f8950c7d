import CBuiltIn
import Drawing
import Foundation
import TestSupport

/// Pieces of text that are hard to lay out, in many scripts.
let specimens = [
  "a", "b", "Z", "word", "longerword", "42", "-", "--", "well-known", "3-4", " ", "  ", " ", "\t",
  ".",
  ",", "(", ")", "“", "”", "\"", "'", "!", "?", ":", "é", "e\u{301}",
  "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
  "Привет", "مرحبا", "שלום", "日本語", "。", "、", "「", "」", "ー", "っ", "ｶﾀｶﾅ", "한국어", "각",
  "\u{1112}\u{1161}\u{11AB}", "स्त्री", "क्षेत्र", "กำลัง", "👩‍⚕️", "👨‍👩‍👧‍👦", "🇩🇪", "🇩", "❤️", "1️⃣", "👍🏽",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u{A0}", "\u{202F}", "\u{2060}", "\u{200B}", "\u{AD}", "\u{301}", "\u{200D}", "\u{FE0F}",
  "\u{1B}[31m", "\u{7}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{2028}", "\r\n", "\u{0}",
  "\u{378}",
]

func randomText(_ dice: inout SeededGenerator, pieces: Int) -> String {
  (0..<pieces).map { _ in specimens.randomElement(using: &dice) ?? "" }.joined()
}

/// The themes that are built in.
var builtInThemes: [ThemeFile] {
  (0..<built_in_theme_count()).map { place in
    let file = built_in_theme(place)
    return ThemeFile(
      path: String(cString: file.path),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size)))
  }
}

/// The top of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
