/// Someone who answers; every part but the name can be missing.
package struct Doctor: Hashable, Sendable {
  package var id: String?
  package var name: String
  /// As written after the name: "MD, FACS".
  package var credentials: String?
  package var specialties: [Specialty]
  package var city: String?
  package var rating: Rating?
  /// In schema.org's words; nil where the archive gives none.
  package var type: String? = "Physician"
  package var otherProperties: [Property] = []

  package init(
    id: String? = nil, name: String, credentials: String? = nil, specialties: [Specialty] = [],
    city: String? = nil, rating: Rating? = nil
  ) {
    self.id = id
    self.name = name
    self.credentials = credentials
    self.specialties = specialties
    self.city = city
    self.rating = rating
  }
}

/// What a doctor's reviewers think, in stars.
package struct Rating: Hashable, Sendable {
  /// 0 to 5, or nil where only the number of reviews is known.
  package var stars: Double?
  package var reviewCount: Int?

  package init(stars: Double?, reviewCount: Int? = nil) {
    self.stars = stars
    self.reviewCount = reviewCount
  }
}
