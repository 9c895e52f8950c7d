/// The list of specialties with its counts, and the threads in another order.
struct Sheets {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func measure(into report: inout Report) throws {
    let specialties = try (0..<5).map { _ in
      let start = ContinuousClock.now
      session.send("s")
      let end = try session.wait(for: "specialties") { $0.hasSpecialties }
      try leave()
      return end - start
    }
    report.add("`s`, the specialties with counts", Samples(specialties).median.text)
    report.add("sorted by votes", try sorting()?.text ?? "–")
  }

  /// Nil where the program has no such command.
  private func sorting() throws -> Duration? {
    session.send("o")
    try session.settle()
    guard session.screen.hasOrders else { return nil }
    let start = ContinuousClock.now
    session.send("v")
    return try session.wait(for: "order") { $0.isSortedByVotes } - start
  }

  private func leave() throws {
    session.send("\u{1B}")
    try session.settle()
  }
}
