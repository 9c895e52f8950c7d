import Glibc

/// The lines of a Markdown text that say what its links mean, such as "[guide]: https://a.example".
struct LinkDefinitions {
  /// Of more, only so many are found: each is read with every beginning.
  private static let limit = 4096

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Those from an offset on that look like some, and whether only reading all of the text tells
  /// if they and no others are.
  ///
  /// Certain is one that stands on a line of its own behind an empty one or another, in a text
  /// without code fences and the HTML that goes on over empty lines.
  func lines(from start: Int) -> (found: [Range<Int>], areCertain: Bool) {
    var found: [Range<Int>] = []
    var areCertain = true
    var next = start
    while found.count < LinkDefinitions.limit, let bracket = bytes[next...].firstIndex(of: 0x5D) {
      next = bracket + 1
      guard next < bytes.count, bytes[next] == 0x3A else { continue }
      let line = self.line(around: bracket)
      next = line.upperBound
      if isDefinition(line),
        found.last?.upperBound == line.lowerBound - 1 || isEmptyLine(before: line.lowerBound)
      {
        found.append(line)
      } else {
        areCertain = false
      }
    }
    areCertain = areCertain && found.count < LinkDefinitions.limit
    return (found, areCertain && (found.isEmpty || !goesOnOverEmptyLines))
  }

  private func line(around place: Int) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return start..<(bytes[place...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  private func isEmptyLine(before start: Int) -> Bool {
    var place = start - 2
    while place >= 0, bytes[place] == 0x20 || bytes[place] == 0x0D { place -= 1 }
    return place < 0 || bytes[place] == 0x0A
  }

  /// Whether a line has a name, an address and at most a title, and nothing unusual in them
  /// (CommonMark 0.31, 4.7).
  private func isDefinition(_ line: Range<Int>) -> Bool {
    var rest = bytes[line].drop { $0 == 0x20 }
    guard rest.startIndex - line.lowerBound < 4, rest.popFirst() == 0x5B,
      let end = rest.firstIndex(of: 0x5D)
    else { return false }
    let name = rest[..<end]
    guard name.contains(where: { $0 > 0x20 }), name.count < 999,
      !name.contains(where: { $0 == 0x5B || $0 == 0x5C }), rest[end...].dropFirst().first == 0x3A
    else { return false }
    rest = rest[(end + 2)...].drop { $0 == 0x20 }
    guard let first = rest.first, first > 0x20, first != 0x3C else { return false }
    rest = rest.drop { $0 > 0x20 }
    guard rest.first == 0x20 || rest.first == 0x0D || rest.isEmpty else { return false }
    rest = rest.drop { $0 == 0x20 }
    if rest.first == 0x22 {
      guard let quote = rest.dropFirst().firstIndex(of: 0x22) else { return false }
      rest = rest[(quote + 1)...]
    }
    return rest.allSatisfy { $0 == 0x20 || $0 == 0x0D }
  }

  /// Whether there could be a fence of code, a comment or an element such as `<pre>`.
  private var goesOnOverEmptyLines: Bool {
    bytes.indices.dropLast(2).contains { place in
      switch bytes[place] {
      case 0x60, 0x7E: bytes[place + 1] == bytes[place] && bytes[place + 2] == bytes[place]
      case 0x3C: LinkDefinitions.starts.contains(bytes[place + 1] | 0x20)
      default: false
      }
    }
  }

  /// After "<": those of "<!", "<?", "<pre", "<script", "<style" and "<textarea", in small letters.
  private static let starts: [UInt8] = [0x21, 0x3F, 0x70, 0x73, 0x74]
}
