/// How a text is marked up, as `encodingFormat` names it.
package enum TextFormat: String, Sendable {
  case plain = "text/plain"
  case markdown = "text/markdown"
  case html = "text/html"
}
