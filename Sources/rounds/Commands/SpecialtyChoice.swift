import Archive
import Forum

/// The specialties that were typed, by any of their names, to be found in an archive.
struct SpecialtyChoice {
  private let typed: [String]
  private let known: KnownSpecialties

  init(_ typed: [String], known: KnownSpecialties) {
    self.typed = typed
    self.known = known
  }

  /// The filter; a specialty that the archive does not have is an error that names close ones.
  func filter(in index: Index) throws(Failure) -> SpecialtyFilter {
    guard !typed.isEmpty else { return [] }
    let here = index.specialties(in: nil).map(\.specialty)
    var filter: SpecialtyFilter = []
    for name in typed {
      let meant = here.filter { known.areSame($0, Specialty(name)) }
      guard !meant.isEmpty else {
        throw Failure(.usage, "no doctor here is of the specialty “\(name)”; \(advice(name, here))")
      }
      filter.formUnion(meant)
    }
    return filter
  }

  private func advice(_ name: String, _ here: [Specialty]) -> String {
    let close = Likeness(to: Specialty(name).key).closest(here, by: \.key).map { "“\($0.name)”" }
    guard let last = close.last else { return "see 'rounds specialties'" }
    let others = close.dropLast().joined(separator: ", ")
    return "did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }
}
