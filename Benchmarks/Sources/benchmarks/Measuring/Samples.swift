/// Times that were measured, in their order of length.
struct Samples {
  private let times: [Duration]

  init(_ times: [Duration]) { self.times = times.sorted() }

  var count: Int { times.count }
  var least: Duration { times.first ?? .zero }
  var median: Duration { at(0.5) }

  /// The time that such a share of all does not exceed.
  func at(_ share: Double) -> Duration {
    times.isEmpty ? .zero : times[min(times.count - 1, Int(Double(times.count) * share))]
  }
}
