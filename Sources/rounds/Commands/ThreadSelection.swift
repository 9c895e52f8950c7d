import Archive
import ArgumentParser
import Forum
import Synchronization

/// Which threads of an archive a command is about, and in what order.
struct ThreadSelection {
  var specialties: [String] = []
  /// By which names specialties are known.
  var known = KnownSpecialties()
  var search = ""
  /// As the archive is best read where it is nil.
  var order: SortOrder?
  var limit: Int?

  func rows(of index: Index) throws(Failure) -> ArraySlice<Int32> {
    var rows = index.rows(try SpecialtyChoice(specialties, known: known).filter(in: index))
    let query = SearchQuery(search)
    if !query.isEmpty { rows = index.found(query, in: rows) }
    rows = index.sorted(rows, by: order ?? index.defaultOrder)
    return rows.prefix(limit ?? rows.count)
  }
}

/// The options that select threads.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only threads that a doctor of this specialty answers, by any of its names (ENT); several add up.",
      valueName: "s"))
  var specialty: [String] = []

  // Words can begin with a dash: "-word" excludes one.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only threads that contain these words.", valueName: "words"))
  var search: String?

  @Option(
    help: ArgumentHelp(
      "Which threads come first: \(SortOrder.names).", valueName: "order"))
  var sort: SortOrder?

  @Option(help: ArgumentHelp("At most so many threads.", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0, not \(limit)") }
  }

  /// `order` is the one where none was asked for.
  func selection(
    in environment: Environment, order: SortOrder? = nil
  ) throws(Failure) -> ThreadSelection {
    ThreadSelection(
      specialties: specialty,
      known: specialty.isEmpty
        ? KnownSpecialties() : try KnownNames(in: environment, and: []).known,
      search: search ?? "", order: sort ?? order, limit: limit)
  }
}

extension SortOrder: ExpressibleByArgument {
  fileprivate static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

extension Index {
  /// The rows whose threads match, in their order.
  fileprivate func found(_ query: SearchQuery, in rows: [Int32]) -> [Int32] {
    let found = Mutex<[Int32]>([])
    search(query, in: rows, isCancelled: { false }) { some in found.withLock { $0 += some } }
    return found.withLock { $0 }
  }
}
