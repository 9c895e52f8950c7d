import Markup

/// A sentence in the last line, there until the next key; clean, whatever it quotes.
package struct Message: Equatable, Sendable {
  package enum Kind: Sendable { case notice, warning, error }

  package let text: String
  package let kind: Kind

  package init(_ text: String, _ kind: Kind = .notice) {
    self.text = cleanLine(text)
    self.kind = kind
  }
}
