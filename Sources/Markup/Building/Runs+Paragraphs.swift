extension [Run] {
  /// The runs between empty lines, without blanks at either end; none that is blank.
  var paragraphs: [[Run]] {
    var result: [[Run]] = []
    var current: [Run] = []
    var endsLine = false
    for run in self {
      guard endsLine || run.text.holds(0x0A) else {
        current.append(run)
        continue
      }
      var text: [UInt8] = []
      for byte in run.text.utf8 {
        if byte == 0x0A, endsLine {
          if !text.isEmpty { current.append(run.with(text)) }
          text.removeAll(keepingCapacity: true)
          if let paragraph = current.trimmed { result.append(paragraph) }
          current = []
        } else {
          text.append(byte)
        }
        endsLine = byte == 0x0A
      }
      if !text.isEmpty { current.append(run.with(text)) }
    }
    if let paragraph = current.trimmed { result.append(paragraph) }
    return result
  }

  /// Without blanks at either end; nil where nothing is left.
  private var trimmed: [Run]? {
    var runs = self
    while let last = runs.last {
      let kept = last.text.utf8.withoutTrailingBlanks
      if kept.count == last.text.utf8.count { break }
      runs.removeLast()
      if let text = String(kept), !text.isEmpty { runs.append(last.with([UInt8](text.utf8))) }
    }
    while let first = runs.first {
      let kept = first.text.utf8.drop { $0 == 0x20 || $0 == 0x0A }
      if kept.count == first.text.utf8.count { break }
      runs.removeFirst()
      if let text = String(kept), !text.isEmpty {
        runs.insert(first.with([UInt8](text.utf8)), at: 0)
      }
    }
    return runs.isEmpty ? nil : runs
  }
}

extension Run {
  fileprivate func with(_ text: [UInt8]) -> Run {
    Run(String(decoding: text, as: UTF8.self), style, link: link)
  }
}

extension String.UTF8View {
  /// Spaces, newlines and no-break spaces at the end do not count.
  fileprivate var withoutTrailingBlanks: Substring.UTF8View {
    var rest = self[...]
    while let last = rest.last {
      if last == 0x20 || last == 0x0A {
        rest.removeLast()
      } else if last == 0xA0, rest.dropLast().last == 0xC2 {
        rest.removeLast(2)
      } else {
        break
      }
    }
    return rest
  }
}
