import CUnicode

/// What each code point is to search, looked up where texts have most of their letters.
struct FoldingTable: Sendable {
  static let foldingCase = FoldingTable(foldsCase: true)
  static let keepingCase = FoldingTable(foldsCase: false)

  private let units: [FoldedUnit]
  private let foldsCase: Bool

  private init(foldsCase: Bool) {
    self.foldsCase = foldsCase
    units = (0...0x3000).map { FoldingTable.unit($0, foldsCase: foldsCase) }
  }

  @inline(__always)
  subscript(scalar: UInt32) -> FoldedUnit {
    if scalar < units.count { return units[Int(scalar)] }
    // Kana, ideographs and Hangul stand for themselves.
    if 0x3041...0x9FFF ~= scalar || 0xAC00...0xD7A3 ~= scalar { return FoldedUnit(scalar) }
    return FoldingTable.unit(scalar, foldsCase: foldsCase)
  }

  private static func unit(_ scalar: UInt32, foldsCase: Bool) -> FoldedUnit {
    if Unicode.Scalar(scalar)?.properties.isWhitespace == true {
      return FoldedUnit(FoldedUnit.space)
    }
    if is_accent(scalar) { return FoldedUnit(accent: scalar) }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Int(FOLDING_CAPACITY)) {
      parts in
      guard let start = parts.baseAddress else { return FoldedUnit(scalar) }
      let count = Int(fold(scalar, foldsCase, start))
      var unit = FoldedUnit(start[0])
      for mark in parts[1..<max(1, count)] { unit.add(mark: mark) }
      return unit
    }
  }
}
