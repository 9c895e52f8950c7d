/// The numbers that votes and counts are kept in: 32 bits.
package enum VoteRange {
  package static func clamped(_ number: Int) -> Int {
    min(max(number, Int(Int32.min) + 1), Int(Int32.max))
  }

  package static func clamped(_ number: Double) -> Int {
    Int(min(max(number, Double(Int32.min) + 1), Double(Int32.max)))
  }
}
