import CUnicode

/// Where one grapheme cluster ends and the next begins: the rules of UAX 29, code point by code
/// point.
///
/// They are Unicode 15's, with conjuncts of Indic scripts kept whole as since 15.1.
struct ClusterBoundary {
  private var previous: ClusterClass
  /// Whether what came is a pictograph, with nothing but what extends it.
  private var isPictograph: Bool
  private var conjunct: Conjunct
  /// Whether what came is half a flag.
  private var isHalfFlag: Bool

  private enum Conjunct {
    case none, consonant, linked
  }

  /// At the first code point of a cluster.
  init(after first: ClusterClass) {
    previous = first
    isPictograph = first == .pictograph
    conjunct = first == .consonant ? .consonant : .none
    isHalfFlag = first == .regionalIndicator
  }

  /// Whether the next code point belongs to the cluster; if not, the cluster has ended.
  mutating func takes(_ next: ClusterClass) -> Bool {
    guard joins(next) else { return false }
    switch next {
    case .linker: if conjunct != .none { conjunct = .linked }
    case .extend, .joiner: break
    default:
      isPictograph = next == .pictograph
      conjunct = next == .consonant ? .consonant : .none
      isHalfFlag = next == .regionalIndicator && previous == .prepend
    }
    previous = next
    return true
  }

  private func joins(_ next: ClusterClass) -> Bool {
    switch (previous, next) {
    case (.carriageReturn, .lineFeed): true
    case (.control, _), (.carriageReturn, _), (.lineFeed, _): false
    case (_, .control), (_, .carriageReturn), (_, .lineFeed): false
    case (_, .extend), (_, .linker), (_, .joiner), (_, .spacingMark), (.prepend, _): true
    case (_, .consonant): conjunct == .linked
    case (.joiner, .pictograph): isPictograph
    case (.regionalIndicator, .regionalIndicator): isHalfFlag
    case (.hangulL, .hangulL), (.hangulL, .hangulV), (.hangulL, .hangulLV),
      (.hangulL, .hangulLVT):
      true
    case (.hangulLV, .hangulV), (.hangulLV, .hangulT), (.hangulV, .hangulV),
      (.hangulV, .hangulT):
      true
    case (.hangulLVT, .hangulT), (.hangulT, .hangulT): true
    default: false
    }
  }
}
