import Archive
import Forum
import JSON

extension ArchiveStatistics {
  /// One object on a line; each histogram is an array of pairs, a value and its count.
  var json: [UInt8] {
    JSONWriter.line {
      $0.column("threads", threads)
      $0.column("answers", answers)
      $0.column("declaredAnswers", declaredAnswers)
      $0.column("unansweredThreads", unansweredThreads)
      $0.column("threadsWithAccepted", threadsWithAccepted)
      $0.column("doctors", doctors)
      $0.column("specialties", specialties.count)
      $0.column("bytes", bytes)
      $0.column("largestThread", largestThread)
      $0.column("firstDate", firstDate?.iso8601)
      $0.column("lastDate", lastDate?.iso8601)
      $0.histogram("threadsByYear", years)
      $0.histogram("threadsByAnswers", answersPerThread)
      $0.histogram("threadsByTopVote", topVotes)
    }.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func histogram(_ key: String, _ histogram: Histogram<Int>) {
    self.key(key)
    array { array in
      for bin in histogram.bins {
        array.array {
          $0.int(bin.value)
          $0.int(bin.count)
        }
      }
    }
  }
}
