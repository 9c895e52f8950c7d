import Forum
import JSON

/// Several archives as one: threads of one id are one thread, and each says where it comes from.
package struct ArchiveUnion {
  private let index: Index

  package init(_ index: Index) { self.index = index }

  /// Each thread once, in the order in which they are first met.
  package func each<Failure>(
    _ body: (Question) throws(Failure) -> Void
  ) throws(Failure) {
    for group in ThreadGroups(index).groups {
      let versions = group.map { row in
        var question = index.question(Int(row))
        question.id = index.id(Int(group[0]))
        question.disclaimer = question.disclaimer ?? index.disclaimer(Int(row))
        question.addOrigin(index.file(Int(row)))
        question.answers = Answer.union(question.answers, [], isEarlierNewer: true)
        return question
      }
      try body(versions.dropFirst().reduce(versions[0]) { $0.united(with: $1) })
    }
  }
}

extension Question {
  /// This version and a later one of the archives' order: the one changed last wins, and
  /// what only the other has is kept.
  func united(with later: Question) -> Question {
    let isNewer = isNewer(than: later)
    let (newest, other) = isNewer ? (self, later) : (later, self)
    var union = newest
    union.answers = Answer.union(self.answers, later.answers, isEarlierNewer: isNewer)
    union.comments = newest.comments.united(with: other.comments)
    union.disclaimer = newest.disclaimer ?? other.disclaimer
    union.otherProperties = newest.otherProperties.united(with: other.otherProperties)
    union.setOrigins(origins + later.origins)
    return union
  }

  private func isNewer(than other: Question) -> Bool {
    Changed(date, otherProperties) > Changed(other.date, other.otherProperties)
  }
}

extension Answer {
  /// The answers of two versions of a thread, each once: first those of the newest version, in
  /// its order. Of answers that do not say when they were changed, that version's is the newer one.
  fileprivate static func union(
    _ earlier: [Answer], _ later: [Answer], isEarlierNewer: Bool
  ) -> [Answer] {
    var best: [String: Answer] = [:]
    for answer in earlier { best[answer.id] = best[answer.id] ?? answer }
    for answer in later {
      best[answer.id] =
        best[answer.id].map { $0.united(with: answer, isNewer: isEarlierNewer) } ?? answer
    }
    var seen: Set<String> = []
    return ((isEarlierNewer ? earlier : later) + earlier + later).compactMap { answer in
      seen.insert(answer.id).inserted ? best[answer.id] : nil
    }
  }

  private func united(with later: Answer, isNewer isThreadNewer: Bool) -> Answer {
    let mine = Changed(date, otherProperties)
    let others = Changed(later.date, later.otherProperties)
    let isNewer = mine == others ? isThreadNewer : mine > others
    let (newest, other) = isNewer ? (self, later) : (later, self)
    var union = newest
    union.comments = newest.comments.united(with: other.comments)
    union.otherProperties = newest.otherProperties.united(with: other.otherProperties)
    return union
  }
}

/// When something was changed last, as it says itself; nothing is oldest.
private struct Changed: Comparable {
  private let seconds: Int64

  init(_ date: ArchiveDate?, _ properties: [Property]) {
    let modified = properties.last { $0.name == "dateModified" }?.node?.string
    let dates = [date, modified.flatMap { ArchiveDate($0) }].compactMap(\.self)
    seconds = dates.map(\.seconds).max() ?? .min
  }

  static func < (one: Changed, other: Changed) -> Bool { one.seconds < other.seconds }
}

extension [Comment] {
  fileprivate func united(with others: [Comment]) -> [Comment] {
    self
      + others.filter { other in
        !contains { $0.text == other.text && $0.author?.name == other.author?.name }
      }
  }
}

extension [Property] {
  fileprivate func united(with others: [Property]) -> [Property] {
    self + others.filter { other in !contains { $0.name == other.name } }
  }
}
