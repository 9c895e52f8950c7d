import Forum

// What was cleaned in the fields of one line. What was cleaned in the texts is in each one's
// `Document.controls`; all together are a thread's.

extension Question {
  /// In the title, the names of who asked and commented, and the keywords; nothing of the answers.
  package var fieldControls: CleanedControls {
    let people = [author].compactMap(\.self) + otherAuthors + comments.compactMap(\.author)
    return controls(of: [title] + people.map(\.name) + keywords)
  }
}

extension Answer {
  /// In the headline, what is said of the doctors, and the names of who commented.
  package var fieldControls: CleanedControls {
    let doctors = [doctor].compactMap(\.self) + otherDoctors
    let facts = doctors.flatMap { doctor in
      [doctor.name, doctor.credentials ?? "", doctor.city ?? ""] + doctor.specialties.map(\.name)
    }
    return controls(of: [headline ?? ""] + facts + comments.compactMap(\.author?.name))
  }
}

/// What is cleaned in fields of one line.
package func controls(of fields: [String]) -> CleanedControls {
  fields.reduce(into: CleanedControls()) { $0 += cleaned($1, .line).controls }
}
