/// Makes characters and commands of the bytes that a program sends to its terminal (ECMA-48).
struct SequenceParser {
  enum Piece {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// What follows `ESC [`: its last byte, and its numbers.
    case command(Unicode.Scalar, [Int])
  }

  private enum State {
    case text
    case escape
    case command([UInt8])
    /// One more byte belongs to it.
    case charset
    /// Up to BEL or `ESC \`.
    case string
  }

  private var state = State.text
  private var character: [UInt8] = []

  mutating func take(_ byte: UInt8) -> Piece? {
    switch state {
    case .text: return takeText(byte)
    case .escape:
      state =
        switch byte {
        case UInt8(ascii: "["): .command([])
        case UInt8(ascii: "]"), UInt8(ascii: "P"): .string
        case 0x20...0x2F: .charset
        default: .text
        }
    case .charset: state = .text
    case .string:
      if byte == 0x07 { state = .text }
      if byte == 0x1B { state = .escape }
    case .command(let parameters) where 0x40...0x7E ~= byte:
      state = .text
      let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      return .command(
        Unicode.Scalar(byte), numbers.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 })
    case .command(let parameters): state = .command(parameters + [byte])
    }
    return nil
  }

  private mutating func takeText(_ byte: UInt8) -> Piece? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    if byte < 0x80 { return .character(Unicode.Scalar(byte)) }
    if byte >= 0xC0 { character = [] }
    character.append(byte)
    let needed = character[0] >= 0xF0 ? 4 : character[0] >= 0xE0 ? 3 : 2
    guard character.count == needed else { return nil }
    return String(decoding: character, as: UTF8.self).unicodeScalars.first.map(Piece.character)
  }
}
