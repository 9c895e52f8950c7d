extension Command {
  /// Every command there is, in the order of the help sheet.
  package static let table: [Command] =
    moving + reading + votes + marks + finding + links + specialties + orders + commanding
    + field + program

  /// The row of a name.
  package static func named(_ name: String) -> Command? { table.first { $0.name == name } }
}
