/// A line of copied text: where it lies, with and without the white space around it.
struct PageLine: Equatable {
  /// The first byte, white space counted in.
  var start: Int
  /// The first byte that is no white space.
  var ink: Int
  /// Behind the last byte that is no white space.
  let end: Int
  /// Whether a form feed stands before it.
  var startsPage = false

  var isBlank: Bool { ink == end }
  var count: Int { end - ink }
}
