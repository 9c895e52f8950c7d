import Foundation
import TestSupport

/// A line of one of Unicode's files of test cases for boundaries: "÷ 0061 × 0301 ÷".
struct BreakCase: CustomStringConvertible {
  let line: String
  let scalars: [Unicode.Scalar]
  /// Before which code points there is a boundary; counted from 0, the end among them.
  let boundaries: Set<Int>

  var text: String { String(String.UnicodeScalarView(scalars)) }
  var description: String { line }

  private init?(_ line: Substring) {
    guard let content = line.split(separator: "#", omittingEmptySubsequences: false).first else {
      return nil
    }
    var scalars: [Unicode.Scalar] = []
    var boundaries: Set<Int> = []
    for field in content.split(whereSeparator: \.isWhitespace) {
      switch field {
      case "÷": boundaries.insert(scalars.count)
      case "×": continue
      default:
        guard let value = UInt32(field, radix: 16), let scalar = Unicode.Scalar(value) else {
          return nil
        }
        scalars.append(scalar)
      }
    }
    guard !scalars.isEmpty else { return nil }
    self.line = String(line)
    self.scalars = scalars
    self.boundaries = boundaries
  }

  /// The cases of a file in the folder of Unicode's.
  static func cases(_ file: String) throws -> [BreakCase] {
    let url = SharedData.url("suites/unicode-15.0/auxiliary/\(file)")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .compactMap(BreakCase.init)
  }
}
