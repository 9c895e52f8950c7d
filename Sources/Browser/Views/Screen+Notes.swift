import Archive
import Drawing
import Forum
import Markup

/// What the header says at its right.
extension Screen {
  /// The least important first, as they go where there is no room.
  var notes: [HeaderView.Note] {
    [
      readOnly, skipped, order, loading, specialties, search,
      .init(text: counts, role: .headerSecondary, shorts: shortCounts),
    ]
    .compactMap { $0 }
  }

  private var readOnly: HeaderView.Note? {
    state.isReadOnly ? .init(text: "Votes are not kept here", role: .warning) : nil
  }

  private var skipped: HeaderView.Note? {
    guard state.loading.skipped > 0 else { return nil }
    return .init(text: "\(grouped(state.loading.skipped)) skipped", role: .warning)
  }

  /// Nothing where the threads are in the archive's own order.
  private var order: HeaderView.Note? {
    let ordering = state.ordering
    guard ordering.order != ordering.usual || ordering.isReversed else { return nil }
    let verb = ordering.running == nil ? "Sorted" : "Sorting"
    let way = ordering.isReversed ? ", reversed" : ""
    let name = ordering.order.rawValue
    return .init(
      text: "\(verb) by \(name)\(way)", role: .headerFilter,
      shorts: ["\(name)\(way)", ordering.isReversed ? "\(name)\(glyphs.upArrow)" : name])
  }

  /// How far it is; the rate and the end where it takes a while.
  private var loading: HeaderView.Note? {
    guard !state.loading.isFinished else { return nil }
    let share = state.loading.percent.map { "\($0) %" } ?? glyphs.ellipsis
    let short = "Loading \(share)"
    guard let rate = state.loading.rate else { return .init(text: short, role: .progress) }
    let left = state.loading.secondsLeft.map { "\(timeText($0)) left" }
    let parts = [short, "\(amountText(rate))/s"] + [left].compactMap { $0 }
    return .init(
      text: parts.joined(separator: " \(glyphs.separator) "), role: .progress, shorts: [short])
  }

  private var specialties: HeaderView.Note? {
    guard !state.ticked.isEmpty else { return nil }
    let names = state.ticked.map { cleanLine($0.name) }.sorted()
    let word = names.count == 1 ? "Specialty" : "Specialties"
    let count = "\(names.count) \(word.lowercased())"
    return .init(
      text: "\(word): \(names.joined(separator: ", "))", role: .headerFilter, least: 6,
      shorts: names.count == 1 ? [names[0]] : [count])
  }

  private var search: HeaderView.Note? {
    guard let search = state.search, state.entry == nil else { return nil }
    let text = cleanLine(search.text)
    return .init(
      text: "Search: \(text)", role: .headerFilter, least: 6, shorts: ["/\(text)"])
  }

  /// "42 of 96" where "threads" has no room.
  private var shortCounts: [String] {
    let words = " threads"
    return counts.hasSuffix(words) ? [String(counts.dropLast(words.count))] : []
  }

  /// "42 of 96 threads", and while a search runs "searching: 42 of 96 threads".
  var counts: String {
    let all = state.index.threadCount
    let shown = state.list.rows.count
    let threads = all == 1 ? "1 thread" : "\(grouped(all)) threads"
    guard let search = state.search, let run = search.running, run.finds != .counted else {
      return shown == all ? threads : "\(grouped(shown)) of \(threads)"
    }
    return search.isListed ? "searching: \(grouped(shown)) of \(threads)" : "searching"
  }
}

/// Seconds as one says them: "3 s", "2 min".
func timeText(_ seconds: Int) -> String {
  seconds < 120 ? "\(seconds) s" : "\(grouped((seconds + 30) / 60)) min"
}

/// Bytes in the unit that fits: "640 kB", "1.2 GB".
func amountText(_ bytes: Double) -> String {
  let units = ["kB", "MB", "GB", "TB"]
  var amount = bytes / 1000
  var unit = 0
  while amount >= 999.5, unit < units.count - 1 {
    amount /= 1000
    unit += 1
  }
  let tenths = Int((amount * 10).rounded())
  return tenths < 100
    ? "\(tenths / 10).\(tenths % 10) \(units[unit])" : "\(Int(amount.rounded())) \(units[unit])"
}
