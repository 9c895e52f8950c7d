extension Substring {
  private static let tabStop = 8

  /// The line with spaces up to the next tab stop for each tab: what code shows. In flowing text a
  /// tab is one blank.
  package func expandingTabs(_ policy: WidthPolicy = .narrow) -> String {
    guard utf8.contains(0x09) else { return String(self) }
    var result = ""
    var column = 0
    for part in utf8.split(separator: 0x09, omittingEmptySubsequences: false) {
      if part.startIndex > startIndex {
        let blanks = Substring.tabStop - column % Substring.tabStop
        result += String(repeating: " ", count: blanks)
        column += blanks
      }
      result += Substring(part)
      column += Width.of(Substring(part), policy)
    }
    return result
  }
}
