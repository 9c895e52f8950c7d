import CUnicode
import TestSupport
import Testing

@testable import Drawing

@Suite(
  "The ends of lines",
  .enabled(
    if: SharedData.has("suites/unicode-15.0/auxiliary"), Comment(rawValue: SharedData.missing)))
struct LineBreakTests {
  /// Before which code points a line can end, the end of the text among them.
  private func opportunities(_ text: String, isTailored: Bool) -> Set<Int> {
    var breaker = LineBreaker(isTailored: isTailored)
    var places: Set<Int> = [text.unicodeScalars.count]
    var text = text
    text.withUTF8 { bytes in
      var scalars = Scalars(bytes, in: 0..<bytes.count)
      var place = 0
      while let scalar = scalars.next() {
        if breaker.add(code_point(scalar.value), before: scalars) != .none { places.insert(place) }
        place += 1
      }
    }
    return places
  }

  @Test("are where Unicode 15 has them")
  func conformance() throws {
    let cases = try BreakCase.cases("LineBreakTest.txt")
    #expect(cases.count == 7654)
    for one in cases {
      #expect(opportunities(one.text, isTailored: false) == one.boundaries, "\(one)")
    }
  }

  @Test("differ from that only as they are tailored")
  func tailoring() throws {
    var changed: [String: Int] = [:]
    for one in try BreakCase.cases("LineBreakTest.txt")
    where opportunities(one.text, isTailored: true) != one.boundaries {
      let reason =
        if one.scalars.first == "-" {
          "a hyphen that begins a word"
        } else if one.text.contains("«") {
          "a quotation set off by spaces"
        } else {
          one.line
        }
      changed[reason, default: 0] += 1
    }
    #expect(
      changed == ["a hyphen that begins a word": 10, "a quotation set off by spaces": 2])
  }

  @Test("lie within a character only before what belongs to it")
  func clusters() throws {
    var count = 0
    for one in try BreakCase.cases("LineBreakTest.txt") {
      let inside = one.boundaries.subtracting(one.text.clusterBoundaries)
      count += inside.isEmpty ? 0 : 1
      for place in inside {
        switch code_point(one.scalars[place].value).cluster {
        case .extend, .joiner: continue
        default: Issue.record("\(one)")
        }
      }
    }
    // The colour of an emoji after something else; a mark or a joiner after a space.
    #expect(count == 315)
  }
}
