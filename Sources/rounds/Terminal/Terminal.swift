import CNcurses
import Drawing

/// The screen of the terminal that the program was started on.
///
/// The terminal is whole again when this value ends; where a signal or a trap ends the program,
/// `CNcurses` sees to it.
struct Terminal: ~Copyable {
  /// What the terminal shows; nil where that is not known.
  private var shown: Canvas?
  private var looks: Looks

  /// Takes over the terminal, in no colours at all where `usesColor` says so.
  init(theme: Theme, usesColor: Bool) throws(TerminalError) {
    guard cn_catch_signals() else { throw .noDescriptor }
    switch cn_start() {
    case .done: break
    case .noTerminal: throw .noTerminal
    case .notCapable: throw .notCapable
    }
    looks = Looks(of: theme, in: usesColor ? Terminal.colorDepth : .none)
  }

  deinit { cn_end() }

  var size: Size {
    var width: Int32 = 0
    var height: Int32 = 0
    cn_size(&width, &height)
    return Size(width: Int(width), height: Int(height))
  }

  /// Sends what differs from the last canvas; false where the terminal is gone.
  mutating func show(_ canvas: Canvas, theme: Theme) -> Bool {
    if looks.use(theme) { shown = nil }
    if let last = shown, last == canvas { return true }
    if shown?.size != canvas.size {
      shown = nil
      cn_clear()
    }
    var brush = Brush(canvas: canvas, shown: shown)
    brush.paint(with: &looks)
    if let cursor = canvas.cursor { brush.move(to: cursor) }
    shown = canvas
    return cn_show(canvas.cursor != nil)
  }

  /// Draws all of the next canvas, whatever the terminal may show.
  mutating func forget() { shown = nil }

  /// Leaves the screen to the shell until the reader comes back.
  mutating func suspend() {
    cn_suspend()
    forget()
  }

  /// Takes the terminal's modes again after the program was stopped without being asked.
  mutating func reenter() {
    cn_reenter()
    forget()
  }

  private static var colorDepth: ColorDepth {
    switch cn_colors() {
    case .none: .none
    case .eight: .eight
    case .sixteen: .sixteen
    case .indexed: .indexed256
    case .direct: .direct
    }
  }
}
