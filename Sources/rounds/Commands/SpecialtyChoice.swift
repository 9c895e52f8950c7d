import Archive
import Forum

/// The specialties that were typed, to be found in an archive.
struct SpecialtyChoice {
  private let typed: [String]

  init(_ typed: [String]) {
    self.typed = typed
  }

  /// The filter; a specialty that the archive does not have is an error that names close ones.
  func filter(in index: Index) throws(Failure) -> SpecialtyFilter {
    guard !typed.isEmpty else { return [] }
    let known = index.specialties(in: nil).map(\.specialty)
    for name in typed where !known.contains(Specialty(name)) {
      throw Failure(.usage, "no doctor here is of the specialty “\(name)”; \(advice(name, known))")
    }
    return SpecialtyFilter(typed.map(Specialty.init))
  }

  private func advice(_ name: String, _ known: [Specialty]) -> String {
    let close = Likeness(to: Specialty(name).key).closest(known, by: \.key).map { "“\($0.name)”" }
    guard let last = close.last else { return "see 'rounds specialties'" }
    let others = close.dropLast().joined(separator: ", ")
    return "did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }
}
