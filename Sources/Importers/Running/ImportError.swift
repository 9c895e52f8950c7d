import Archive
import Glibc

/// Why an import ended without an archive: what, where, and what to do.
package enum ImportError: Error, Equatable, Sendable {
  /// An input that cannot be opened or read.
  case unreadable(FileError)
  /// An input that is not what its format asks for.
  case badData(Problem)
  /// The output that cannot be made or written; `FileError.action` says which.
  case unwritable(FileError)
  /// A call that cannot be: options that contradict, or a format that cannot be told.
  case usage(String)
}

extension ImportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let error): "\(error); give a file or folder that can be read"
    case .badData(let problem): "\(problem)"
    case .unwritable(let error): "\(error); \(advice(error))"
    case .usage(let message): message
    }
  }

  /// What is tried with the folder of temporary files, as a `FileError` says it.
  package static let keepingTemporaries = "keep temporary data there"

  private func advice(_ error: FileError) -> String {
    if error.action == ImportError.keepingTemporaries {
      return "set TMPDIR to a folder with room for more than the input"
    }
    return switch error.code {
    case ENOSPC, EDQUOT: "make room there, or write elsewhere with -o"
    default: "write elsewhere with -o"
    }
  }
}
