/// How a line with text from right to left goes to the terminal.
package enum DirectionPolicy: Sendable {
  /// As it is written.
  case written
  /// As it is written, between marks that keep what a terminal reorders within its place on the
  /// screen.
  case isolated
  /// As it is seen, from left to right, for a terminal that reorders nothing.
  case seen
}
