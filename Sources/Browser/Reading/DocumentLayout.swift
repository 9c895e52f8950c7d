import Drawing
import Markup

/// A document as lines of a width; a width of 0 has none.
package struct DocumentLayout: Hashable, Sendable {
  package let lines: [TextLine]
  /// How many bytes of text there are, as `TextLine.offset` counts them.
  package let length: Int
  /// How many of the lines stay as they are when more of the text comes, as long as what comes
  /// starts no line anew.
  package let settled: Int

  /// `linksBefore` is added to the numbers of links, `codeShift` is how many columns code is
  /// scrolled sideways; nil wraps it.
  package init(
    _ document: Document, width: Int, glyphs: Glyphs, linksBefore: Int = 0, codeShift: Int? = 0,
    spoilers: Spoilers = .closedByKey, hasLinkList: Bool = true
  ) {
    guard width > 0 else {
      lines = []
      length = 0
      settled = 0
      return
    }
    var layout = BlockLayout(
      LineWriter(width: width, glyphs: glyphs), glyphs, linksBefore: linksBefore,
      codeShift: codeShift,
      spoilers: spoilers)
    layout.add(document.blocks, isTight: false)
    let (count, last) = (layout.writer.lines.count, layout.lastLinked)
    settled = last.upperBound == count ? last.lowerBound : count
    if hasLinkList {
      layout.add(document.links(withSpoilers: spoilers.isOpen).filter { !$0.isSpelledOut })
    }
    lines = layout.writer.lines
    length = layout.writer.offset
  }

  /// The line that shows a place of the text, given in bytes as `TextLine.offset` is.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
