/// What the loader tells while it reads.
package enum LoadEvent: Sendable {
  /// More threads, in the archive's order.
  case indexed(IndexBatch)
  case problem(Problem)
  case progress(LoadProgress)
  /// Everything is read. What comes after it has changed since.
  case finished(LoadSummary)
  /// A file was changed and the archive was read anew: this takes the place of all before it.
  /// Rows are other rows now; threads are known by their ids.
  case replaced(Index, LoadSummary)
  /// Something happened to the files that the reader should know, in a sentence.
  case disturbed(String)
}

/// How far the loader is.
package struct LoadProgress: Equatable, Sendable {
  package var bytesDone: Int
  /// 0 where the size is not known, as of a pipe.
  package var bytesTotal: Int

  package init(bytesDone: Int, bytesTotal: Int) {
    self.bytesDone = bytesDone
    self.bytesTotal = bytesTotal
  }
}

/// What the loader found in all.
package struct LoadSummary: Equatable, Sendable {
  package var files = 0
  package var bytes = 0
  /// Questions, lines and values that could not be read.
  package var skipped = 0
  /// Problems of each kind, also those beyond the number that is told one by one.
  package var errors = 0
  package var warnings = 0

  package init(files: Int = 0, skipped: Int = 0, errors: Int = 0, warnings: Int = 0) {
    self.files = files
    self.skipped = skipped
    self.errors = errors
    self.warnings = warnings
  }
}
