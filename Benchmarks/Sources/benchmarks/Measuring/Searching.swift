/// From a search to its first result and its last.
struct Searching {
  private let session: Session
  private let threads: Int

  init(_ session: Session, threads: Int) {
    self.session = session
    self.threads = threads
  }

  /// Gives the time of all results of the rare word.
  func measure(into report: inout Report) throws -> Duration {
    let rare = try times(of: .rare)
    report.add("a rare word, first and last result", "\(rare.first.text), \(rare.last.text)")
    let common = try times(of: .common)
    report.add("a common word, first and last result", "\(common.first.text), \(common.last.text)")
    report.add("one letter more of a rare word", try oneLetterMore().text)
    return rare.last
  }

  private func times(of word: PlantedWord) throws -> (first: Duration, last: Duration) {
    var first: [Duration] = []
    var last: [Duration] = []
    for _ in 0..<5 {
      try open()
      let start = ContinuousClock.now
      session.send(word.word)
      first.append(try session.wait(for: "result") { $0.hasResults(of: threads) } - start)
      let count = word.count(in: threads)
      let end =
        session.screen.hasFound(count, of: threads)
        ? start + first[first.count - 1]
        : try session.wait(for: "end of the search") { $0.hasFound(count, of: threads) }
      last.append(end - start)
      try leave()
    }
    return (Samples(first).median, Samples(last).least)
  }

  private func oneLetterMore() throws -> Duration {
    let rare = PlantedWord.rare.count(in: threads)
    let both = rare + PlantedWord.sibling.count(in: threads)
    let times = try (0..<5).map { _ in
      try open()
      session.send(PlantedWord.stem)
      try session.wait(for: "stem's results") { $0.hasFound(both, of: threads) }
      try session.settle()
      let start = ContinuousClock.now
      session.send("r")
      let end = try session.wait(for: "results") { $0.hasFound(rare, of: threads) }
      try leave()
      return end - start
    }
    return Samples(times).median
  }

  private func open() throws {
    session.send("/")
    try session.wait(for: "search field") { $0.contains("Search:") }
    try session.settle()
  }

  private func leave() throws {
    session.send("\u{1B}")
    try session.wait(for: "list of all") { $0.isLoaded(threads) && !$0.contains("Search:") }
    try session.settle()
  }
}
