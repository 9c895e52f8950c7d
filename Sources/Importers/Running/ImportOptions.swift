import Forum

/// What the command line says of how inputs are to be read.
package struct ImportOptions: Equatable, Sendable {
  /// The name of the inputs' character set; found out where it is nil.
  package var encoding: String?
  /// For rows: what each column holds, as in `title=questionTitle`.
  package var columns: [ColumnChoice]
  /// For rows: the column whose value the answers of one thread share.
  package var group: String?
  /// For text: by which names specialties are known.
  package var specialties: KnownSpecialties
  /// For dumps: the site's host or name; found out from the inputs' names where it is nil.
  package var site: String?

  package init(
    encoding: String? = nil, columns: [ColumnChoice] = [], group: String? = nil,
    specialties: KnownSpecialties = KnownSpecialties(), site: String? = nil
  ) {
    self.encoding = encoding
    self.columns = columns
    self.group = group
    self.specialties = specialties
    self.site = site
  }
}

/// One `FIELD=COLUMN`.
package struct ColumnChoice: Equatable, Sendable {
  package let field: String
  package let column: String

  package init(field: String, column: String) {
    self.field = field
    self.column = column
  }
}
