/// How a cell looks: what a theme makes of a style.
package struct Paint: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var emphasis: Emphasis

  package init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault,
    emphasis: Emphasis = []
  ) {
    self.foreground = foreground
    self.background = background
    self.emphasis = emphasis
  }
}
