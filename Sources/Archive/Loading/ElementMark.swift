import CBytes
import JSON

/// The bytes that the elements of an array begin with, as one of them does.
struct ElementMark {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// An object's brace and first key, and the value of that where it is the type; nil where there
  /// is no object.
  init?(of element: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) {
    var cursor = JSONCursor(start: element, end: end)
    guard cursor.take(UInt8(ascii: "{")) else { return nil }
    cursor.skipSpace()
    guard let key = try? cursor.string() else { return nil }
    var count = cursor.offset
    if key.isWritten("@type") {
      cursor.skipSpace()
      _ = cursor.take(UInt8(ascii: ":"))
      cursor.skipSpace()
      if (try? cursor.string()) != nil { count = cursor.offset }
    }
    bytes = UnsafeBufferPointer(start: element, count: count)
  }

  /// The next place behind a comma that begins so.
  func next(in file: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
    guard let start = file.baseAddress, let mark = bytes.baseAddress else { return nil }
    let exactly = [UInt8](repeating: 0, count: bytes.count)
    return exactly.withUnsafeBufferPointer { folds in
      guard let folds = folds.baseAddress else { return nil }
      let needle = BytesNeedle(bytes: mark, folds: folds, count: bytes.count)
      var offset = offset
      while let place = bytes_find(start + offset, start + file.count, needle) {
        offset = place - start
        if isBehindComma(offset, in: file) { return offset }
        offset += 1
      }
      return nil
    }
  }

  private func isBehindComma(_ offset: Int, in file: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = offset - 1
    while before > 0, file[before] <= 0x20 { before -= 1 }
    return before > 0 && file[before] == UInt8(ascii: ",")
  }
}
