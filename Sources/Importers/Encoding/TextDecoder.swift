import CUnicode

/// Turns bytes of one character set into UTF-8, a piece at a time.
///
/// A byte-order mark at the beginning is left out; bytes that are no text become U+FFFD.
package struct TextDecoder: ~Copyable {
  private let decoder: OpaquePointer
  private var isAtStart = true

  private let room = UnsafeMutableRawPointer.allocate(
    byteCount: TextDecoder.roomSize, alignment: 16)

  private static let roomSize = 1 << 16

  /// The name as ICU or the web has it: “GB18030”, “latin1”.
  package init(_ name: String) throws(ImportError) {
    guard let decoder = decoder_open(CharacterSet.webName(name)) else {
      room.deallocate()
      throw .usage(
        "no character set is called “\(name)”; give a name such as UTF-8, windows-1252 or GB18030")
    }
    self.decoder = decoder
  }

  deinit {
    room.deallocate()
    decoder_close(decoder)
  }

  /// How many bytes were no text so far.
  package var replaced: Int { decoder_replaced(decoder) }

  /// Where the first of them was, from the first byte of all.
  package var firstReplaced: Int? { replaced > 0 ? decoder_first_replaced(decoder) : nil }

  /// Adds the text of the bytes to `text`; what they only begin comes with the next ones.
  package mutating func decode(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into text: inout [UInt8]
  ) {
    var rest = bytes
    while true {
      let step = decoder_step(
        decoder, rest.baseAddress, rest.count, isLast, room, TextDecoder.roomSize)
      var piece = UnsafeRawBufferPointer(start: room, count: step.written)
      if isAtStart, !piece.isEmpty {
        // ICU writes a character whole: the mark is there with the first bytes or not at all.
        isAtStart = false
        if piece.starts(with: CharacterSet.utf8Mark) {
          piece = UnsafeRawBufferPointer(rebasing: piece.dropFirst(CharacterSet.utf8Mark.count))
        }
      }
      text.append(contentsOf: piece)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(step.taken))
      guard step.is_full else { return }
    }
  }
}
