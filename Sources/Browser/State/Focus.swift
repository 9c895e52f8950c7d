/// The pane that the keys go to.
package enum Focus: Equatable, Sendable {
  case list, thread
}
