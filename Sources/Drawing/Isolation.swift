/// The text between controls that let nothing of its direction out, where any of it runs from right
/// to left; else as it is.
package func isolated(_ text: String, base: BaseDirection = .ofFirstLetter) -> String {
  guard text[...].mayRunRightToLeft else { return text }
  return "\(base.isolate)\(text)\(BaseDirection.endOfIsolate)"
}

/// A text of one line as a terminal is to get it.
package func arranged(_ text: String, _ direction: DirectionPolicy) -> String {
  switch direction {
  case .written: return text
  case .isolated: return isolated(text)
  case .seen:
    let whole = text.startIndex..<text.endIndex
    return text[...].mayRunRightToLeft
      ? ParagraphDirection(text).seen(whole).map(\.text).joined() : text
  }
}
