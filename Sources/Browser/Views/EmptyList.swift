import Archive
import Drawing
import Markup

extension State {
  /// Why there are no threads, and what to press.
  var emptySentences: [String] {
    func key(_ name: String, in place: Place = .list) -> String {
      Command.named(name)?.keys(in: place).first?.description ?? ""
    }
    if index.threadCount == 0 {
      guard loading.isFinished else { return ["Reading the archive \(glyphs.ellipsis)"] }
      let problem = loading.firstProblem.map { [cleanLine($0)] } ?? []
      return ["There are no threads in this archive."] + problem + ["\(key("quit")) quits."]
    }
    if let search {
      guard search.running == nil else { return ["Searching \(glyphs.ellipsis)"] }
      let back = Command.named("back")?.keys(in: .list).last?.description ?? ""
      let way =
        entry == nil
        ? "\(key("search")) searches for something else; \(back) shows all threads."
        : "\(key("search-leave", in: .search)) goes back to what was before."
      return ["No thread has \(quoted(cleanLine(search.text))) in it."] + [way]
    }
    guard !ticked.isEmpty else { return ["Reading the archive \(glyphs.ellipsis)"] }
    return [
      "No doctor of these specialties answers here.",
      "\(key("clear-specialties")) shows all threads; \(key("specialties")) chooses others.",
    ]
  }
}
