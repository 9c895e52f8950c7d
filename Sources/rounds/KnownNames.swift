import Archive
import Browser
import Forum
import Glibc

/// The names of specialties: those built in, the reader's own, and those of files that are named.
struct KnownNames {
  private var list = BuiltIn.specialties

  /// No list is larger; in bytes.
  private static let limit = 1 << 20

  /// Those built in, and what the reader's own file adds where there is one.
  init(in environment: Environment) {
    guard access(environment.specialtiesFile, F_OK) == 0 else { return }
    do { try read(environment.specialtiesFile) } catch { list.note(error) }
  }

  /// Those of the reader's with those of files in which nothing may be wrong.
  init(in environment: Environment, and files: [String]) throws(Failure) {
    self.init(in: environment)
    for problem in problems { Notice("\(problem)").print() }
    let known = problems.count
    for file in files {
      do { try read(file) } catch {
        throw Failure(.noInput, "\(error); give a file with a specialty a line")
      }
    }
    if problems.count > known { throw Failure(.badData, "\(problems[known])") }
  }

  var known: KnownSpecialties { list.known }
  var problems: [Problem] { list.problems }

  /// What the browser is told.
  var events: [Event] {
    let message = problems.first.map { Event.message(Message("\($0)", .warning)) }
    return [.specialtiesKnown(known)] + [message].compactMap(\.self)
  }

  private mutating func read(_ path: String) throws(FileError) {
    let source = try Source.small(path, limit: KnownNames.limit, as: "a list of specialties")
    withExtendedLifetime(source) { list.read(Array(source.bytes), file: path) }
  }
}
