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

  /// Says on standard error what could not be read, or how much, and gives the status to end with:
  /// a bad one only where nothing could be read.
  func mentionProblems() -> Status {
    guard summary.skipped > 0 else { return .fine }
    let isOnly = summary.skipped == 1
    let only = isOnly ? problems.first { $0.severity == .error }?.description : nil
    Notice(only ?? "\(summary.skipped) skipped: 'rounds check' says where and why").print()
    guard index.threadCount == 0, summary.errors > 0 else { return .fine }
    return summary.bytes == 0 ? .noInput : .badData
  }
}
