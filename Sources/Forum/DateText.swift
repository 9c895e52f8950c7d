extension ArchiveDate {
  /// "4 March 2012", with no more than is known.
  package var text: String {
    let civil = CivilDate(seconds: seconds)
    let month = ArchiveDate.months[max(0, min(11, civil.month - 1))]
    switch precision {
    case .year: return "\(civil.year)"
    case .month: return "\(month) \(civil.year)"
    case .day, .minute: return "\(civil.day) \(month) \(civil.year)"
    }
  }

  package var year: Int { CivilDate(seconds: seconds).year }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
