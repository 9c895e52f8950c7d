import Archive

/// An archive read to its end, for the commands that print.
struct OpenedArchive {
  let index: Index
  let problems: [Problem]
  let summary: LoadSummary

  /// Reads the paths, or the sample where there are none; `isThorough` finds every problem.
  init(_ paths: [String], isThorough: Bool = false) throws(Failure) {
    let inputs = try ArchivePaths(paths).inputs()
    (index, problems, summary) = Index.reading(inputs, isThorough: isThorough)
  }

  /// Says on standard error how much could not be read, and gives the status to end with: bad
  /// data only where nothing could be read.
  func mentionProblems() -> Status {
    guard summary.skipped > 0 else { return .fine }
    Notice("\(summary.skipped) skipped: 'rounds check' says where and why").print()
    return index.threadCount == 0 && summary.errors > 0 ? .badData : .fine
  }
}
