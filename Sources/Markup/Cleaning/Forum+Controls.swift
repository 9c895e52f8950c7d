import Forum

extension Question {
  /// All that is cleaned of the thread, whatever of it is shown.
  package var controls: CleanedControls {
    var sum = fieldControls + textControls(text, format)
    for comment in comments { sum += textControls(comment.text, comment.format) }
    for answer in answers {
      sum += answer.fieldControls + textControls(answer.text, answer.format)
      for comment in answer.comments { sum += textControls(comment.text, comment.format) }
    }
    return sum
  }

  /// In the title, the names of who asked and commented, and the keywords; nothing of the answers.
  fileprivate var fieldControls: CleanedControls {
    let people = [author].compactMap(\.self) + otherAuthors + comments.compactMap(\.author)
    return CleanedControls(inFields: [title] + people.map(\.name) + keywords)
  }
}

extension Answer {
  /// In the headline, what is said of the doctors, and the names of who commented.
  fileprivate var fieldControls: CleanedControls {
    let doctors = [doctor].compactMap(\.self) + otherDoctors
    let facts = doctors.flatMap { doctor in
      [doctor.name, doctor.credentials ?? "", doctor.city ?? ""] + doctor.specialties.map(\.name)
    }
    return CleanedControls(inFields: [headline ?? ""] + facts + comments.compactMap(\.author?.name))
  }
}

extension CleanedControls {
  /// What is cleaned in fields of one line.
  fileprivate init(inFields fields: [String]) {
    self = fields.reduce(into: CleanedControls()) { $0 += cleaned($1, .line).controls }
  }
}

/// A longer text's markup is not read for its count.
private let longestRead = 1 << 23

/// What is cleaned of a text: in `Document.controls`, too, but most texts need not be read for it.
private func textControls(_ text: String, _ format: TextFormat) -> CleanedControls {
  var text = text
  guard text.withUTF8({ $0.mayHoldControls }) else { return CleanedControls() }
  return text.utf8.count > longestRead
    ? cleaned(text, .body).controls : Document(text, format: format).controls
}
