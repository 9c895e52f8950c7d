import Archive
import Forum

extension State {
  mutating func openSpecialties() -> [Effect] {
    sheet = SpecialtySheet(index, found: search?.found, ticked: ticked, known: known)
    return search?.running == nil ? nextSearch() : []
  }

  mutating func closeSpecialties() -> [Effect] {
    sheet = nil
    guard search?.running?.finds == .counted else { return [] }
    search?.stop()
    return [.cancelSearch]
  }

  /// Brings the counts up to date, unless hardly any threads came in.
  mutating func recount(isFinished: Bool = false) {
    let threads = search?.found.count ?? index.threadCount
    guard let sheet, isFinished || sheet.isOutdated(threads) else { return }
    self.sheet?.count(index, found: search?.found)
  }

  mutating func inSpecialties(_ change: (inout SpecialtySheet, Index) -> Void) -> [Effect] {
    guard var sheet else { return [] }
    change(&sheet, index)
    self.sheet = sheet
    return []
  }

  mutating func moveSpecialtyPage(_ direction: Int) -> [Effect] {
    let page = layout.sheetRows
    return inSpecialties { sheet, _ in sheet.move(by: direction * max(1, page - 1)) }
  }

  mutating func applyTicked() -> [Effect] {
    guard let chosen = sheet?.chosen else { return [] }
    guard !chosen.isEmpty || !ticked.isEmpty || sheet?.counts.isEmpty == true else {
      message = Message("No specialty has that in its name", .warning)
      return []
    }
    sheet = nil
    return apply(specialties: chosen)
  }

  /// Leaves the threads where a doctor of one of these answers; none of them leaves all.
  mutating func apply(specialties: Set<Specialty>) -> [Effect] {
    guard specialties != ticked else {
      message = Message(
        specialties.isEmpty
          ? "Doctors of every specialty are shown already"
          : "These specialties are shown already; Space ticks another")
      return []
    }
    ticked = specialties
    return arrange()
  }

  /// Changes the text of the field that is open.
  mutating func edit(_ change: (inout TextField) -> Void) -> [Effect] {
    if var field = sheet?.field {
      change(&field)
      sheet?.type(field)
      return []
    }
    if var field = linkField {
      change(&field)
      take(linkField: field)
      return []
    }
    if var field = noteEntry?.field {
      change(&field)
      noteEntry?.field = field
      return []
    }
    if var field = marksSheet?.field {
      change(&field)
      marksSheet?.type(field)
      return []
    }
    if var field = commandSheet?.field {
      change(&field)
      commandSheet?.type(field)
      return []
    }
    guard var field = entry?.field else { return [] }
    change(&field)
    entry?.field = field
    return searchTyped()
  }
}
