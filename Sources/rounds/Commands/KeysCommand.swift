import ArgumentParser
import Browser
import Drawing

/// `rounds keys`: every command of the browser and the keys that reach it.
struct KeysCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every command of the browser and its keys.")

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let rows = Command.table.map { command in
      [
        command.keys.map(\.description).joined(separator: " "), command.name,
        Place.allCases.filter(command.places.contains).map(\.rawValue).joined(separator: " "),
        command.help,
      ]
    }
    let columns = [
      TableColumn("keys", .hintKey), TableColumn("command", .text, isOptional: true),
      TableColumn("places", .secondary, isOptional: true), TableColumn("does", .text),
    ]
    try TextTable(columns: columns, rows: rows).print(to: output, try looks.ink(in: environment))
    return .fine
  }
}
