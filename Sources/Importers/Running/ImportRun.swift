import Archive
import Forum

/// One import on its way: takes threads, problems and progress from the importer.
package final class ImportRun {
  private let take: (Question) throws(ImportError) -> Void
  private let report: (Progress) -> Void
  package private(set) var summary = ImportSummary()
  package private(set) var progress = Progress()

  /// How much of the inputs has been read.
  package struct Progress: Equatable, Sendable {
    package var bytesDone = 0
    /// 0 where it is not known.
    package var bytesTotal = 0
  }

  /// `take` is given each thread, `report` how far the reading is.
  package init(
    take: @escaping (Question) throws(ImportError) -> Void,
    report: @escaping (Progress) -> Void = { _ in }
  ) {
    self.take = take
    self.report = report
  }

  package func emit(_ question: Question) throws(ImportError) {
    summary.threads += 1
    summary.answers += question.answers.count
    summary.comments += question.comments.count
    summary.comments += question.answers.reduce(0) { $0 + $1.comments.count }
    try take(question)
  }

  /// Something that was mended or passed over, and where.
  package func note(_ problem: Problem) { summary.note(problem) }

  /// Counts things that are left out on purpose, by what they are: “wiki post”.
  package func leaveOut(_ what: String, count: Int = 1) {
    summary.leftOut[what, default: 0] += count
  }

  /// Says how much there is to read in all, where that is known.
  package func expect(bytes: Int) { progress.bytesTotal += bytes }

  package func advance(bytes: Int) {
    progress.bytesDone += bytes
    report(progress)
  }
}
