import CUnicode

extension LineClass {
  static let all = (0..<UInt8(LINE_CLASSES)).compactMap(LineClass.init)

  /// Ends a line wherever it stands.
  var isNewline: Bool {
    switch self {
    case .mandatory, .carriageReturn, .lineFeed, .nextLine: true
    default: false
    }
  }

  /// Attaches to what comes before it.
  var isMark: Bool { self == .combiningMark || self == .joiner }

  var isLetter: Bool {
    self == .alphabetic || self == .complexContext || self == .hebrewLetter
  }

  var isIdeograph: Bool {
    switch self {
    case .ideographic, .reservedPictograph, .emojiBase, .emojiModifier: true
    default: false
    }
  }

  var isHangul: Bool {
    switch self {
    case .hangulL, .hangulV, .hangulT, .hangulLV, .hangulLVT: true
    default: false
    }
  }

  var isQuotation: Bool {
    self == .quotation || self == .quotationOpening || self == .quotationClosing
  }

  /// What a line can end with in the middle of a word.
  var isHyphen: Bool {
    switch self {
    case .hyphen, .breakAfter, .dash, .softHyphen: true
    default: false
    }
  }

  /// A currency or a unit.
  var isAroundNumber: Bool { self == .prefix || self == .postfix }

  var isOpening: Bool { self == .opening || self == .openingWide }

  /// Nothing of the same word comes before what follows it.
  var isBeforeWord: Bool {
    switch self {
    case .space, .zeroWidthSpace, .contingent, .glue: true
    default: isNewline
    }
  }
}
