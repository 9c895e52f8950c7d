import ArgumentParser
import Drawing
import Markup

/// `rounds themes`: the themes that `--theme` knows, and what is wrong with the reader's own.
struct ThemesCommand: RoundsCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Print the themes, and what is wrong with bad ones.")

  @OptionGroup var looks: LookOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    let themes = Themes(folder: environment.themesFolder)
    var problems = themes.problems
    var rows: [[String]] = []
    for name in themes.catalog.names {
      do { rows.append([name, try themes.catalog.theme(named: name).summary]) } catch {
        problems.append("\(error)")
      }
    }
    let columns = [TableColumn("theme", .title), TableColumn("looks", .text)]
    try TextTable(columns: columns, rows: rows).print(to: output, try looks.ink(in: environment))
    try output.flush()
    for problem in problems { Notice(problem).print() }
    return problems.isEmpty ? .fine : .badData
  }
}
