import Archive
import Forum
import Foundation

/// A thread as the format's page says it is read, by way of Foundation's objects: what the index
/// must agree with. Only what the index answers from numbers.
struct DecodedThread: Equatable {
  var title = ""
  var id: String?
  var date: ArchiveDate?
  var votes = 0
  var declared: Int?
  var answers = 0
  var topVote: Int?
  var hasAccepted = false
  var specialties: Set<String> = []
}

extension DecodedThread {
  /// What an index answers from its numbers.
  init(of index: Index, row: Int) {
    let summary = index.summary(row)
    self.init(
      title: summary.title, id: index.id(row), date: summary.date, votes: summary.votes,
      declared: summary.declaredAnswerCount, answers: summary.answersHere,
      topVote: summary.topVote, hasAccepted: summary.hasAccepted,
      specialties: Set(summary.specialties.map(\.key)))
  }

  /// Every question in a value, wrappers opened.
  static func all(in value: Any) -> [DecodedThread] {
    if let array = value as? [Any] { return array.flatMap(all) }
    guard let object = value as? [String: Any] else { return [] }
    let parts = ["mainEntity", "@graph", "hasPart"].compactMap { object[$0] }
      .filter { $0 is [Any] || $0 is [String: Any] }
    guard parts.isEmpty || types(of: object).contains("Question") else { return parts.flatMap(all) }
    return DecodedThread(object).map { [$0] } ?? []
  }

  private static func types(of object: [String: Any]) -> [String] {
    list(object["@type"]).compactMap { $0 as? String }
      .map { $0.split(whereSeparator: { "/:".contains($0) }).last.map(String.init) ?? $0 }
  }

  private init?(_ object: [String: Any]) {
    self.init()
    let types = DecodedThread.types(of: object)
    guard types.isEmpty || types.contains("Question") else { return nil }
    let text = text(object["text"])
    let lines = text?.split(whereSeparator: \.isNewline).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard let title = name(object["name"]) ?? lines?.first(where: { !$0.isEmpty }) ?? text else {
      return nil
    }
    self.title = title
    id = word(object["@id"]) ?? word(object["url"]) ?? word(object["identifier"])
    date =
      (word(object["dateCreated"]).flatMap { ArchiveDate($0) })
      ?? word(object["datePublished"]).flatMap { ArchiveDate($0) }
    votes = DecodedThread.votes(object)
    declared = whole(object["answerCount"]).map { max(0, $0) }
    read(object)
  }

  private mutating func read(_ object: [String: Any]) {
    let accepted = list(object["acceptedAnswer"]).filter(isAnswer)
    let others = list(object["suggestedAnswer"]).filter(isAnswer)
    let acceptedKeys = keys(of: accepted)
    let references = Set(
      list(object["acceptedAnswer"]).filter { !isAnswer($0) }
        .compactMap { word(($0 as? [String: Any])?["@id"]) })
    // Under an accepted answer's name there is one answer: the first.
    var taken = Set(acceptedKeys)
    let kept = zip(others, keys(of: others)).filter { _, key in
      if references.contains(key) { return taken.insert(key).inserted }
      return !taken.contains(key)
    }.map(\.0)
    for answer in accepted + kept {
      answers += 1
      let object = answer as? [String: Any] ?? [:]
      topVote = max(topVote ?? .min, DecodedThread.votes(object))
      let doctor = list(object["author"]).first { name($0) != nil } as? [String: Any]
      for written in list(doctor?["medicalSpecialty"]).compactMap({ name($0) }) {
        specialties.insert(
          Specialty(written.replacingOccurrences(of: "https://schema.org/", with: "")).key)
      }
    }
    hasAccepted = !accepted.isEmpty || references.contains(where: keys(of: others).contains)
  }

  /// What tells the answers of a list apart: the id, or where there is none the content and how
  /// often it came before.
  private func keys(of answers: [Any]) -> [String] {
    var seen: [String: Int] = [:]
    return answers.map { answer in
      let object = answer as? [String: Any] ?? [:]
      if let id = word(object["@id"]) ?? word(object["url"]) ?? word(object["identifier"]) {
        return id
      }
      let doctor = list(object["author"]).lazy.compactMap { name($0) }.first ?? ""
      let content =
        "\(name(object["headline"]) ?? "")|\(text(object["text"]) ?? text(answer) ?? "")|\(doctor)"
      seen[content, default: 0] += 1
      return "\(content)|\(seen[content, default: 0])"
    }
  }

  private func isAnswer(_ value: Any) -> Bool {
    guard let object = value as? [String: Any] else { return text(value) != nil }
    return text(object["text"]) != nil || name(object["headline"]) != nil
  }

  private static func votes(_ object: [String: Any]) -> Int {
    clamped(Double((whole(object["upvoteCount"]) ?? 0) - (whole(object["downvoteCount"]) ?? 0)))
  }
}

private func list(_ value: Any?) -> [Any] {
  guard let value, !(value is NSNull) else { return [] }
  return value as? [Any] ?? [value]
}

private func text(_ value: Any?) -> String? {
  if let text = value as? String {
    return text.utf8.allSatisfy { $0 <= 0x20 } ? nil : text
  }
  if let number = value as? NSNumber, !isBool(number) { return "\(number)" }
  if let object = value as? [String: Any] { return text(object["@value"]) }
  return (value as? [Any])?.lazy.compactMap { text($0) }.first
}

private func word(_ value: Any?) -> String? { text(value) }

private func name(_ value: Any?) -> String? {
  if let object = value as? [String: Any] { return text(object["name"]) ?? text(object["@value"]) }
  if let array = value as? [Any] { return array.lazy.compactMap { name($0) }.first }
  return text(value)
}

private func isBool(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

private func whole(_ value: Any?) -> Int? {
  if let number = value as? NSNumber, !isBool(number) { return clamped(number.doubleValue) }
  return (value as? String).flatMap { Double($0) }.map { clamped($0) }
}

private func clamped(_ number: Double) -> Int {
  Int(min(max(number, -2_147_483_647), 2_147_483_647))
}
