/// Whether what authors hid is shown.
package enum Spoilers: Hashable, Sendable {
  case open
  /// With what the reader is told of how to open them: "x shows it".
  case closed(hint: String)

  /// As they are until the reader presses their key.
  package static let closedByKey = Spoilers.closed(
    hint: "\(Command.named("spoilers")?.keys.first?.description ?? "") shows it")

  var isOpen: Bool { self == .open }
}
