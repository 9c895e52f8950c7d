import Glibc
import JSON

/// Finds out how a text is laid out whose name does not say it.
struct LayoutGuess {
  private let end: UnsafePointer<UInt8>
  private var cursor: JSONCursor
  /// Whether nothing more comes.
  private let isComplete: Bool

  /// So many broken lines at the start are passed over.
  private static let patience = 64

  private enum Line { case whole, begun, broken }

  /// Lines, where the first one that is not broken is a value of its own and not all there is; nil
  /// where more of the text has to be there to tell.
  static func layout(
    of bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool
  ) -> Part.Layout? {
    guard let start = bytes.baseAddress else { return isComplete ? .value : nil }
    var cursor = JSONCursor(start: start, end: start + bytes.count)
    cursor.skipByteOrderMark()
    var guess = LayoutGuess(end: cursor.end, cursor: cursor, isComplete: isComplete)
    return guess.layout()
  }

  private mutating func layout() -> Part.Layout? {
    for number in 0..<LayoutGuess.patience {
      guard let line = nextLine() else { return isComplete ? .value : nil }
      switch kind(of: line) {
      case .whole: return number == 0 && isComplete && nextLine() == nil ? .value : .lines
      case .begun:
        guard let next = nextLine() else { return isComplete ? .value : nil }
        return breaksOff(line, before: next) ? .lines : .value
      // An array may be broken in its first line, too.
      case .broken where number == 0 && line.first == UInt8(ascii: "["): return .value
      case .broken: continue
      }
    }
    return .value
  }

  /// The next line with something on it, from there on; nil where none has come to its end.
  private mutating func nextLine() -> UnsafeBufferPointer<UInt8>? {
    cursor.skipSpace()
    let start = cursor.position
    guard start < end else { return nil }
    let newline = memchr(start, 0x0A, end - start).map { UnsafeRawPointer($0) }
    guard newline != nil || isComplete else { return nil }
    let count = newline.map { $0 - UnsafeRawPointer(start) } ?? end - start
    cursor.position = start + count
    return UnsafeBufferPointer(start: start, count: count)
  }

  private func kind(of line: UnsafeBufferPointer<UInt8>) -> Line {
    switch error(in: line)?.reason {
    case nil: .whole
    case .unfinished, .noValue: .begun
    default: .broken
    }
  }

  /// Whether a value that a line begins cannot go on as the next one does, which is one itself.
  private func breaksOff(
    _ line: UnsafeBufferPointer<UInt8>, before next: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let start = line.baseAddress, let nextStart = next.baseAddress else { return false }
    let both = UnsafeBufferPointer(start: start, count: nextStart - start + next.count)
    return error(in: both)?.offset == nextStart - start && kind(of: next) == .whole
  }

  private func error(in text: UnsafeBufferPointer<UInt8>) -> JSONError? {
    guard let start = text.baseAddress else { return nil }
    var cursor = JSONCursor(start: start, end: start + text.count)
    do throws(JSONError) {
      try cursor.skipValue()
      cursor.skipSpace()
      return cursor.isAtEnd ? nil : cursor.error(.trailing)
    } catch { return error }
  }
}
