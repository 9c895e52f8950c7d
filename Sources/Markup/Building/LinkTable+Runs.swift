extension LinkTable {
  /// The runs with the addresses in them made links.
  mutating func linked(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    result.reserveCapacity(runs.count)
    for run in runs {
      if let number = run.link {
        if isAddress(run.text, of: number) { noteSpelledOut(number) }
        result.append(run)
      } else if run.style.contains(.code) || !run.text.holds(0x3A) {
        result.append(run)
      } else {
        appendLinked(run, to: &result)
      }
    }
    return result
  }

  private mutating func appendLinked(_ run: Run, to result: inout [Run]) {
    let bytes = Array(run.text.utf8)
    var next = 0
    func piece(_ range: Range<Int>, link: Int?) -> Run {
      Run(String(decoding: bytes[range], as: UTF8.self), run.style, link: link)
    }
    for range in AddressFinder.addresses(in: run.text) {
      let address = String(decoding: bytes[range], as: UTF8.self)
      guard let number = number(for: address, spelledAs: address) else { continue }
      if next < range.lowerBound { result.append(piece(next..<range.lowerBound, link: nil)) }
      result.append(piece(range, link: number))
      next = range.upperBound
    }
    if next < bytes.count { result.append(piece(next..<bytes.count, link: nil)) }
  }
}
