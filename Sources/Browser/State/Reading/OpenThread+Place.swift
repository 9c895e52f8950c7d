import Archive
import Drawing
import Forum

extension OpenThread {
  var place: ReadingPlace {
    let section = anchor.section
    return ReadingPlace(
      topAnswer: question.answers.indices.contains(section - 1)
        ? question.answers[section - 1].id : nil,
      anchor: anchor, answer: answer?.id, isFirstAnswer: (current ?? 0) == 0,
      folded: setting.folded.map { question.answers[$0].id },
      spoilers: setting.spoilers, searched: searched, match: match)
  }

  /// Goes to where the reader was before, as far as it is still there.
  mutating func restore(_ place: ReadingPlace, height: Int) {
    func number(_ id: String?) -> Int? {
      id.flatMap { id in question.answers.firstIndex { $0.id == id } }
    }
    var wanted = setting
    wanted.folded = Set(place.folded.compactMap(number))
    wanted.spoilers = place.spoilers
    set(wanted)
    var anchor = place.anchor
    if let answer = number(place.topAnswer) { anchor.section = answer + 1 }
    goTo(anchor, height: height)
    if let answer = number(place.answer) { select(answer: answer) }
  }

  /// Lights what is searched for without going there, as the reader was at one match already.
  mutating func resume(_ query: SearchQuery?, _ place: ReadingPlace) {
    search(query, text: place.searched)
    select(match: place.match)
  }
}
