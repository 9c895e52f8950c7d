/// The text between controls that let nothing of its direction out, where any of it runs from right
/// to left; else as it is.
package func isolated(_ text: String, base: BaseDirection = .ofFirstLetter) -> String {
  guard text[...].mayRunRightToLeft else { return text }
  return "\(base.isolate)\(text)\(BaseDirection.endOfIsolate)"
}
