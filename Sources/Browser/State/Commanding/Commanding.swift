extension State {
  mutating func openCommandLine() -> [Effect] {
    commandSheet = CommandSheet(of: place)
    return []
  }

  mutating func closeCommandLine() -> [Effect] {
    commandSheet = nil
    return []
  }

  mutating func moveCommand(by distance: Int) -> [Effect] {
    commandSheet?.move(by: distance)
    return []
  }

  mutating func completeCommand() -> [Effect] {
    commandSheet?.complete()
    return []
  }

  mutating func runCommand() -> [Effect] {
    guard let sheet = commandSheet else { return [] }
    guard let command = sheet.current else {
      let key = Command.named("help")?.keys(in: .commands).first
      let advice = key.map { "; \($0) lists them" } ?? ""
      message = Message("No command here is called \(quoted(sheet.field.text))\(advice)", .warning)
      return []
    }
    commandSheet = nil
    return command.action(&self, sheet.line.count)
  }
}
