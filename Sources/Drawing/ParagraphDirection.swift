import CUnicode

/// Which characters of a paragraph run from right to left (UAX 9).
package struct ParagraphDirection {
  /// Whether the paragraph begins at the right.
  package let isRightToLeft: Bool
  private let text: String
  /// The level of each byte of the text; empty where all are 0.
  private let levels: [UInt8]

  package init(_ text: String, base: BaseDirection = .ofFirstLetter) {
    self.text = text
    guard text[...].mayRunRightToLeft || base == .rightToLeft else {
      (levels, isRightToLeft) = ([], false)
      return
    }
    let units = Array(text.utf16)
    var level: UInt8 = 0
    let levels = [UInt8](unsafeUninitializedCapacity: units.count) { levels, count in
      guard let place = levels.baseAddress, !units.isEmpty,
        resolve_levels(units, Int32(clamping: units.count), base.level, place, &level)
      else { return }
      count = units.count
    }
    self.levels = levels.isEmpty ? [] : text.levelsOfBytes(levels)
    isRightToLeft = level % 2 == 1
  }

  /// The level of a place in the UTF-8: even from left to right, odd from right to left.
  func level(at place: Int) -> UInt8 { levels.isEmpty ? 0 : levels[place] }

  /// The characters of a line of the paragraph as they are seen, from left to right: for a terminal
  /// that shows them in the order they come in, each by itself.
  package func seen(_ line: Range<String.Index>) -> [SeenCharacter] {
    let start = text.utf8.distance(from: text.startIndex, to: line.lowerBound)
    var characters: [SeenCharacter] = []
    text[line].forEachCluster { cluster in
      if !cluster.isDirectionMark {
        let place = start + cluster.range.lowerBound
        characters.append(SeenCharacter(cluster, at: place, level(at: place)))
      }
      return true
    }
    if !levels.isEmpty { characters.putInOrder() }
    return characters
  }
}

extension String {
  /// The levels of the bytes of UTF-8, from those of the units of UTF-16.
  fileprivate func levelsOfBytes(_ levels: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var unit = 0
    for scalar in unicodeScalars {
      bytes.append(contentsOf: repeatElement(levels[unit], count: UTF8.width(scalar)))
      unit += UTF16.width(scalar)
    }
    return bytes
  }
}

extension Substring {
  /// Whether there is anything in it that could run from right to left.
  var mayRunRightToLeft: Bool {
    var text = self
    return text.withUTF8 { bytes in
      // Hebrew, the first such script, begins with 0xD6.
      guard bytes.contains(where: { $0 >= 0xD6 }) else { return false }
      return Scalars(bytes, in: 0..<bytes.count).contains { code_point($0.value).isRightToLeft }
    }
  }
}

extension Cluster {
  /// Whether it only steers the direction of what is around it.
  fileprivate var isDirectionMark: Bool {
    switch first {
    case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: false
    }
  }
}
