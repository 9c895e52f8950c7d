import Forum

/// A file of specialties: one a line, `=` between its names, `#` before a remark.
package struct SpecialtyList {
  package private(set) var known: KnownSpecialties
  /// The lines that say nothing, and why; the others count.
  package private(set) var problems: [Problem] = []
  private var file = ""

  /// Bytes; nobody's name of a specialty is longer.
  private static let longestName = 200

  package init(_ known: KnownSpecialties = KnownSpecialties()) { self.known = known }

  package mutating func read(_ bytes: [UInt8], file: String) {
    self.file = file
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() { read(line, number: place + 1) }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
    guard let line = String(validating: line, as: UTF8.self) else {
      return note(number, 1, "the line is not UTF-8; save the file as UTF-8")
    }
    let said = line.prefix { $0 != "#" }
    guard said.contains(where: { !$0.isWhitespace }) else { return }
    var names: [String] = []
    for part in said.split(separator: "=", omittingEmptySubsequences: false) {
      let column = line.unicodeScalars.distance(from: line.startIndex, to: part.startIndex) + 1
      let name = Specialty(String(part)).name
      if let reason = objection(to: name) { return note(number, column, reason) }
      names.append(name)
    }
    do throws(KnownSpecialties.Conflict) { try known.add(names) } catch {
      note(
        number, 1,
        "“\(error.one)” and “\(error.other)” are two specialties; "
          + "leave the names of one of them out of this line")
    }
  }

  /// Why a name cannot be one; nil where it can.
  private func objection(to name: String) -> String? {
    if name.utf8.count > SpecialtyList.longestName {
      return "a name has at most \(SpecialtyList.longestName) bytes"
    }
    guard name.unicodeScalars.contains(where: \.properties.isAlphabetic) else {
      return "a name is missing; write names with = between them"
    }
    let isClean = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    return isClean ? nil : "a name has a control character in it; write it without"
  }

  /// A file that cannot be read at all.
  package mutating func note(_ error: FileError) {
    problems.append(
      Problem(file: error.path, line: 0, column: 0, severity: .error, message: error.message))
  }

  private mutating func note(_ line: Int, _ column: Int, _ message: String) {
    problems.append(
      Problem(file: file, line: line, column: column, severity: .error, message: message))
  }
}
