import Archive
import ArgumentParser
import Browser
import Drawing
import Forum
import Glibc
import Ledger

/// `rounds [PATH ...]`: the browser; where there is no terminal to browse on, the list.
struct BrowseCommand: RoundsCommand {
  static let name = "browse"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Browse an archive.", shouldDisplay: false)

  @OptionGroup var archive: ArchiveArguments

  @Option(
    help: ArgumentHelp(
      "Which threads come first; without, the newest where there are dates.", valueName: "order"))
  var sort: SortOrder?

  @OptionGroup var keeping: KeepingOptions
  @OptionGroup var looks: LookOptions
  @OptionGroup var reading: ReadingOptions

  func run(in environment: Environment, to output: Output) throws(Failure) -> Status {
    guard environment.terminal.canBrowse else {
      return try ThreadListing(paths: archive.path, selection: ThreadSelection(order: sort)).print(
        to: output, try looks.ink(in: environment))
    }
    if archive.path.contains("-"), isatty(STDIN_FILENO) == 1 {
      throw Failure(
        .usage, "standard input is the terminal itself; pipe an archive into 'rounds -'")
    }
    let inputs = try ArchivePaths(archive.path).inputs()
    let (themes, problem) = try Themes(folder: environment.themesFolder).choice(looks.theme)
    var message = problem.map { Browser.Message($0, .warning) }
    var journals = Journals(
      environment.own, voter: keeping.voter ?? environment.user, ballots: keeping.ballots)
    let (own, problems) = journals.load()
    if let problem = problems.first { message = Browser.Message(problem, .warning) }
    let obstacle = journals.obstacle
    if let obstacle {
      message = Browser.Message("Votes cannot be kept: \(obstacle.sentence)", .warning)
    }
    let places = PlacesFile(path: environment.own.places, inputs: inputs)
    let browsing = Browsing(
      name: title, inputs: inputs, themes: themes,
      usesColor: environment.terminal.depth(looks.color) != .none, journals: journals,
      places: keeping.keepsHistory ? places : places.unwritten, own: own,
      keepsHistory: keeping.keepsHistory && obstacle == nil, isReadOnly: obstacle != nil,
      returns: !keeping.fresh, order: sort,
      habits: looks.text.habits(in: environment.terminal), longestLine: reading.measure,
      learn: { KnownNames(in: environment).events }, message: message)
    do {
      _ = try browse(browsing)
      return .fine
    } catch {
      return try ThreadListing(paths: archive.path, selection: ThreadSelection(order: sort)).print(
        to: output, try looks.ink(in: environment))
    }
  }

  /// What is open, for the header.
  private var title: String {
    guard let first = archive.path.first.map({ $0 == "-" ? "standard input" : $0 }) else {
      return "Sample archive"
    }
    return archive.path.count == 1 ? first : "\(first) and \(archive.path.count - 1) more"
  }
}
