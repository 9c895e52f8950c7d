import JSON
import Synchronization

/// Stretches of a file's one array, which other threads of execution walk ahead of the owner of the
/// file.
///
/// Where a stretch begins is guessed: by the bytes that the first question begins with. The owner
/// walks the file from its start and takes what was found in a stretch only when it comes to
/// the guessed place itself, at the beginning of an element; so a wrong guess costs time alone.
final class ElementRegions: Sendable {
  let source: Source
  /// How many containers surround an element.
  let depth: Int
  private let starts: [Int]
  private let states: Mutex<[State]>

  enum State {
    case open
    case claimed
    /// The walk ended behind the element that ends here.
    case walked(WalkedPart, end: Int)
    /// The owner walks it, or has been there.
    case taken
  }

  /// Nil where the file is small, or does not begin as it must for guessing.
  init?(_ source: Source) {
    let bytes = source.bytes
    guard bytes.count >= 2 * PartQueue.laterPart, let first = FirstQuestion(bytes) else {
      return nil
    }
    self.source = source
    depth = first.depth
    starts = stride(from: PartQueue.laterPart, to: bytes.count, by: PartQueue.laterPart)
      .compactMap { first.mark.next(in: bytes, from: $0) }
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    states = Mutex(starts.map { _ in .open })
  }

  /// The first stretch that nobody has begun with.
  func claim() -> Int? {
    states.withLock { states in
      let open = states.firstIndex { if case .open = $0 { true } else { false } }
      if let open { states[open] = .claimed }
      return open
    }
  }

  func range(of region: Int) -> Range<Int> {
    starts[region]..<(region + 1 < starts.count ? starts[region + 1] : source.bytes.count)
  }

  /// Nil where the walk met something that only the owner can judge.
  func finish(_ region: Int, with found: WalkedPart?, end: Int) {
    states.withLock { $0[region] = found.map { .walked($0, end: end) } ?? .taken }
  }

  /// The stretch that begins at `offset`.
  func region(at offset: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] == offset ? low : nil
  }

  /// The state of a stretch to which the owner has come: an open one is the owner's from now on.
  func arrive(at region: Int) -> State {
    states.withLock { states in
      let state = states[region]
      if case .claimed = state { return state }
      states[region] = .taken
      return state
    }
  }
}

/// The first question of a file's array, which the others begin like.
private struct FirstQuestion {
  /// How many containers surround it.
  let depth: Int
  let mark: ElementMark

  /// Nil where it does not begin with its type, or stands in no array.
  init?(_ file: UnsafeBufferPointer<UInt8>) {
    guard let start = file.baseAddress else { return nil }
    var cursor = JSONCursor(start: start, end: start + min(file.count, 1 << 16))
    cursor.skipByteOrderMark()
    var depth = 0
    var brace = start
    var isAfterType = false
    while !cursor.isAtEnd {
      switch cursor.byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        brace = cursor.position
        isAfterType = false
        cursor.position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        cursor.position += 1
      case UInt8(ascii: "\""):
        let opening = cursor.position
        guard let string = try? cursor.string() else { return nil }
        if isAfterType, string.isWritten("Question") {
          guard brace.pointee == UInt8(ascii: "{"), depth > 1 else { return nil }
          self.depth = depth - 1
          mark = ElementMark(
            UnsafeBufferPointer(start: brace, count: cursor.position - brace))
          return
        }
        let isFirst = UnsafeBufferPointer(start: brace + 1, count: opening - brace - 1)
          .allSatisfy { $0 <= 0x20 }
        isAfterType = string.isWritten("@type") && isFirst
      default: cursor.position += 1
      }
    }
    return nil
  }
}
