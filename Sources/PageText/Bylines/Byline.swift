import Forum

/// The lines below an answer that say who gave it.
struct Byline {
  var doctor: Doctor
  /// The first of its lines.
  let start: Int
  /// Behind the last.
  let end: Int
  /// The line that names no specialty that is known.
  var unknownPlace: Int?
}

/// Finds bylines in lines.
struct BylineFinder {
  private let known: KnownSpecialties
  /// What lines were found to be: doctors' places repeat.
  private var places: [String: PlaceLine?] = [:]

  private static let mostPlaces = 50_000
  /// Bytes; a longer line is text.
  private static let longest = 160

  init(_ known: KnownSpecialties) { self.known = known }

  /// The byline whose last line is the one at `last`; nil where there is none.
  mutating func byline(in page: PageLines, endingAt last: Int) -> Byline? {
    var place = last
    var rating = Rating(stars: nil)
    var hasRating = false
    // Stars and reviews stand in one line, or in two.
    for _ in 0..<2 {
      guard isShort(page, place), let found = Rating(line: page.words(place)) else { break }
      guard found.stars == nil || rating.stars == nil,
        found.reviewCount == nil || rating.reviewCount == nil
      else { break }
      rating.stars = rating.stars ?? found.stars
      rating.reviewCount = rating.reviewCount ?? found.reviewCount
      hasRating = true
      guard let above = above(place, in: page) else { return nil }
      place = above
    }
    guard isShort(page, place) else { return nil }
    let words = page.words(place)
    let rated = hasRating ? rating : nil
    let known = self.place(words)
    if let found = known, found.isSure {
      guard let above = above(place, in: page), isShort(page, above),
        let name = NameLine(page.words(above), isAbovePlace: true)
      else { return nil }
      return byline(name, found, rated, above..<(last + 1))
    }
    let name = NameLine(words)
    if let name, name.isSure { return byline(name, nil, rated, place..<(last + 1)) }
    // A city of any look, and a place whose specialty is not on the list, stand right below a
    // doctor's name.
    if let found = known, place > page.start, isShort(page, place - 1),
      let name = NameLine(page.words(place - 1), isAbovePlace: true), name.isSure || name.hasTitle
    {
      return byline(name, found, rated, (place - 1)..<(last + 1))
    }
    if hasRating || isLastOfParagraph(place, in: page), place > page.start,
      isShort(page, place - 1), let unknown = PlaceLine(unknown: words),
      let name = NameLine(page.words(place - 1)), name.isSure
    {
      var byline = byline(name, unknown, rated, (place - 1)..<(last + 1))
      byline.unknownPlace = place
      return byline
    }
    guard let name, hasRating || stands(alone: place, name, in: page) else { return nil }
    return byline(name, nil, rated, place..<(last + 1))
  }

  private func byline(
    _ name: NameLine, _ place: PlaceLine?, _ rating: Rating?, _ lines: Range<Int>
  ) -> Byline {
    let doctor = Doctor(
      name: name.name, credentials: name.credentials, specialties: place?.specialties ?? [],
      city: place?.city, rating: rating)
    return Byline(doctor: doctor, start: lines.lowerBound, end: lines.upperBound)
  }

  private mutating func place(_ words: String) -> PlaceLine? {
    if let found = places[words] { return found }
    let found = PlaceLine(words, known)
    if places.count >= BylineFinder.mostPlaces { places = [:] }
    places[words] = .some(found)
    return found
  }

  private func isShort(_ page: PageLines, _ place: Int) -> Bool {
    1...BylineFinder.longest ~= page[place].count
  }

  /// The line above; at most one blank one is between them.
  private func above(_ place: Int, in page: PageLines) -> Int? {
    guard place > page.start else { return nil }
    if !page[place - 1].isBlank { return place - 1 }
    return place - 1 > page.start && !page[place - 2].isBlank ? place - 2 : nil
  }

  /// “Prof. Jane Doe” in a paragraph of its own.
  private func stands(alone place: Int, _ name: NameLine, in page: PageLines) -> Bool {
    name.hasTitle && (place == page.start || page[place - 1].isBlank)
      && isLastOfParagraph(place, in: page)
  }

  private func isLastOfParagraph(_ place: Int, in page: PageLines) -> Bool {
    place + 1 >= page.end || page[place + 1].isBlank
  }
}
