import Forum
import Synchronization

/// Gives every doctor and specialty that an archive names a number; shared by the walking threads.
final class DoctorInterner: Sendable {
  private let tables = Mutex(Tables())

  private struct Tables {
    var doctors: [UInt64: UInt32] = [:]
    var specialties: [Specialty: UInt32] = [:]
    var lists: [[UInt32]: UInt32] = [:]
    var fresh = NewDoctors()
  }

  /// The doctor's number: the same for the same id, or where there is none for the same name,
  /// credentials, city and specialties.
  func number(of doctor: Doctor) -> UInt32 {
    var identity = doctor.id ?? identity(of: doctor)
    let hash = identity.withUTF8 { byteHash($0) }
    return tables.withLock { tables in
      if let number = tables.doctors[hash] { return number }
      let number = UInt32(tables.doctors.count)
      tables.doctors[hash] = number
      let list = doctor.specialties.map { intern($0, &tables) }
      tables.fresh.doctors.append(intern(list, &tables))
      return number
    }
  }

  private func identity(of doctor: Doctor) -> String {
    let specialties = doctor.specialties.map(\.key).joined(separator: "\u{1E}")
    return [doctor.name, doctor.credentials ?? "", doctor.city ?? "", specialties]
      .joined(separator: "\u{1F}")
  }

  private func intern(_ specialty: Specialty, _ tables: inout Tables) -> UInt32 {
    if let number = tables.specialties[specialty] { return number }
    let number = UInt32(tables.specialties.count)
    tables.specialties[specialty] = number
    tables.fresh.specialties.append(specialty)
    return number
  }

  private func intern(_ list: [UInt32], _ tables: inout Tables) -> UInt32 {
    if let number = tables.lists[list] { return number }
    let number = UInt32(tables.lists.count)
    tables.lists[list] = number
    tables.fresh.lists.append(list)
    return number
  }

  /// What was numbered since the last call.
  func takeNew() -> NewDoctors {
    tables.withLock { tables in
      let fresh = tables.fresh
      tables.fresh = NewDoctors()
      return fresh
    }
  }
}

/// What was numbered since the last batch, in the order of the numbers.
struct NewDoctors: Sendable {
  /// A row a doctor: the number of the list of specialties.
  var doctors: [UInt32] = []
  /// A row a list: the numbers of the specialties.
  var lists: [[UInt32]] = []
  var specialties: [Specialty] = []
}
