/// The text, or as much of it as fits `width` columns with the ellipsis after it.
///
/// Where not even the ellipsis fits, the text is cut without one.
package func truncated(
  _ text: some StringProtocol, to width: Int, ellipsis: String = Glyphs.unicode.ellipsis,
  _ policy: WidthPolicy = .narrow
) -> String {
  let text = Substring(text)
  let end = end(of: text, within: width, policy)
  guard end < text.endIndex else { return String(text) }
  let room = max(0, width) - Width.of(ellipsis, policy)
  guard room >= 0 else { return String(text[..<end]) }
  return text[..<Drawing.end(of: text, within: room, policy)] + ellipsis
}

/// Where the longest beginning of `text` ends that takes at most `width` columns.
func end(of text: Substring, within width: Int, _ policy: WidthPolicy) -> Substring.Index {
  guard width > 0 else { return text.startIndex }
  var room = width
  var end = 0
  text.forEachCluster { cluster in
    room -= cluster.width(policy)
    guard room >= 0 else { return false }
    end = cluster.range.upperBound
    return true
  }
  return text.index(utf8Offset: end)
}
