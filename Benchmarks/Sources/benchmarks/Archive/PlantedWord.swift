/// A word that stands in a known share of the threads, and nowhere else.
struct PlantedWord {
  let word: String
  private let period: Int
  private let first: Int

  /// In one of four threads.
  static let common = PlantedWord(word: "swelling", period: 4, first: 1)
  /// In one of 400.
  static let rare = PlantedWord(word: "zoster", period: 400, first: 7)
  /// In others, as many: its beginning is that of the rare one.
  static let sibling = PlantedWord(word: "zostebel", period: 400, first: 207)

  /// What both of the rare words begin with.
  static let stem = "zoste"

  static let all = [common, rare, sibling]

  func isIn(thread number: Int) -> Bool { number % period == first }

  /// In how many of so many threads it is.
  func count(in threads: Int) -> Int { max(0, (threads - first + period - 1) / period) }
}
