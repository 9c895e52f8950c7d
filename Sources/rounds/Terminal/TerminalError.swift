/// Why there is no screen.
enum TerminalError: Error {
  case noTerminal, notCapable, noDescriptor
}

extension TerminalError: CustomStringConvertible {
  var description: String {
    switch self {
    case .noTerminal: "there is no terminal to browse on"
    case .notCapable: "the terminal that TERM names cannot show a full screen"
    case .noDescriptor: "too many files are open"
    }
  }
}
