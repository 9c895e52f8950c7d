import Forum

/// The doctors that an index has numbered, and their specialties.
struct DoctorTable: Sendable {
  /// A row a doctor: the number of the list of specialties.
  private(set) var listNumbers: [UInt32] = []
  private(set) var lists: [[UInt32]] = []
  private(set) var specialties: [Specialty] = []

  mutating func append(_ new: NewDoctors) {
    listNumbers += new.doctors
    lists += new.lists
    specialties += new.specialties
  }

  /// The numbers of a doctor's specialties; none for `noDoctor`.
  @inline(__always)
  func list(of doctor: UInt32) -> [UInt32] {
    guard doctor < listNumbers.count else { return [] }
    return lists[Int(listNumbers[Int(doctor)])]
  }

  /// Each specialty of some doctors once, in their order.
  func specialties(of doctors: ArraySlice<UInt32>) -> [Specialty] {
    var found: [UInt32] = []
    for doctor in doctors {
      for specialty in list(of: doctor) where !found.contains(specialty) {
        found.append(specialty)
      }
    }
    return found.map { specialties[Int($0)] }
  }

  /// For each doctor whether one of the specialties is theirs.
  func members(of filter: SpecialtyFilter) -> [Bool] {
    let wanted = specialties.map { filter.contains($0) }
    let lists = lists.map { $0.contains { wanted[Int($0)] } }
    return listNumbers.map { lists[Int($0)] }
  }
}
