import Archive
import CArchive

/// A .7z or .zip file: what is packed in it, one after the other.
final class PackedInput {
  private let path: String
  private let file: OpaquePointer

  init(path: String) {
    self.path = path
    file = packed_open(path)
  }

  deinit { packed_close(file) }

  struct Member {
    /// With the folders it is in.
    let name: String
    /// Unpacked; 0 where it is not known.
    let size: Int
  }

  static func isPacked(name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".7z") || name.hasSuffix(".zip")
  }

  static func isPacked(beginning bytes: [UInt8]) -> Bool { packed_is_begun_by(bytes, bytes.count) }

  /// Of all files in it, as far as they can be told.
  var names: [String] {
    var names: [String] = []
    while let member = try? nextMember() { names.append(member.name) }
    return names
  }

  /// The next file in it, nil behind the last one.
  func nextMember() throws(ImportError) -> Member? {
    var member = PackedMember()
    switch packed_next(file, &member) {
    case .member:
      let name = member.name.map { String(cString: $0) } ?? ""
      return Member(name: name, size: max(0, Int(member.size)))
    case .end: return nil
    case .failed: throw damaged
    }
  }

  /// The next bytes of that file; 0 at its end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ImportError) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = packed_read(file, start, buffer.count)
    guard count >= 0 else { throw damaged }
    return count
  }

  private var damaged: ImportError {
    let reason = String(cString: packed_error(file))
    return .badData(
      Problem(file: path, wholeFile: "it cannot be unpacked (\(reason)); get it again"))
  }
}
