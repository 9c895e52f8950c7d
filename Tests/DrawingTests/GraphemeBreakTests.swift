import TestSupport
import Testing

@testable import Drawing

@Suite(
  "The ends of characters",
  .enabled(
    if: SharedData.has("suites/unicode-15.0/auxiliary"), Comment(rawValue: SharedData.missing)))
struct GraphemeBreakTests {
  @Test("are where Unicode 15 has them")
  func conformance() throws {
    let cases = try BreakCase.cases("GraphemeBreakTest.txt")
    #expect(cases.count == 602)
    for one in cases {
      #expect(one.text.clusterBoundaries == one.boundaries, "\(one)")
    }
  }
}

extension String {
  /// How many code points come before each end of a cluster, and 0.
  var clusterBoundaries: Set<Int> {
    var boundaries: Set<Int> = [0]
    var count = 0
    self[...].forEachCluster { cluster in
      count += cluster.scalars.reduce(0) { count, _ in count + 1 }
      boundaries.insert(count)
      return true
    }
    return boundaries
  }
}
