import Browser
import CNcurses

extension Key {
  /// A key that ncurses knows; nil for those that have no meaning here.
  init?(_ key: CNKey) {
    switch key.kind {
    case .function: self = .function(Int(key.value))
    case .enter: self = .enter
    case .backspace: self = .backspace
    case .delete: self = .delete
    case .insert: self = .insert
    case .backtab: self = .backtab
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .none, .byte, .pasteBegin, .pasteEnd, .other: return nil
    }
  }

  /// What a control character stands for.
  init(control byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    default:
      // The byte of ^A is 1, and A is the 65th character.
      self = .control(Character(Unicode.Scalar(byte + 64)).lowercased().first ?? "@")
    }
  }

  /// A key in the sequences common to terminals, where the description of this one does not know
  /// it; the bytes follow `ESC [` or `ESC O`.
  init?(sequence: [UInt8]) {
    switch String(decoding: sequence, as: UTF8.self) {
    case "A": self = .up
    case "B": self = .down
    case "C": self = .right
    case "D": self = .left
    case "H", "1~", "7~": self = .home
    case "F", "4~", "8~": self = .end
    case "M": self = .enter
    case "Z": self = .backtab
    case "2~": self = .insert
    case "3~": self = .delete
    case "5~": self = .pageUp
    case "6~": self = .pageDown
    case "P": self = .function(1)
    case "Q": self = .function(2)
    case "R": self = .function(3)
    case "S": self = .function(4)
    default: return nil
    }
  }
}
