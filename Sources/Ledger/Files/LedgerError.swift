import Glibc

/// What went wrong with the ledger's file, where, and what the reader can do about it.
package struct LedgerError: Error, Equatable, Sendable {
  /// What was being done.
  package enum Action: String, Sendable {
    case makeFolder = "make the folder"
    case open = "open"
    case lock = "lock"
    case read = "read"
    case write = "write to"
    case sync = "save"
    case remove = "remove"
    case replace = "put a new file in the place of"
  }

  package let action: Action
  package let path: String
  /// The system's error number.
  package let code: Int32
}

extension LedgerError: CustomStringConvertible {
  /// One line: what, where, and what to do.
  package var description: String {
    "cannot \(action.rawValue) \(path): \(String(cString: strerror(code))); \(advice)"
  }

  /// The same for lines that may be cut: the reason first.
  package var sentence: String {
    "\(String(cString: strerror(code))): \(path); \(advice)"
  }

  private var advice: String {
    switch code {
    case ENOSPC, EDQUOT: "make room there, or set XDG_STATE_HOME to a folder with room"
    case EROFS: "set XDG_STATE_HOME to a folder that can be written to"
    case EFBIG: "it is as large as a file may be here: run rounds votes compact"
    case EACCES, EPERM: "change its permissions, or set XDG_STATE_HOME to another folder"
    case ENOTDIR, EEXIST, EISDIR, ELOOP: "move away what is in its place"
    case EOVERFLOW: "an event in it is of the year 9000: correct its time, or move the file away"
    case EWOULDBLOCK: "another program holds it; try again"
    default: "try again, or set XDG_STATE_HOME to another folder"
    }
  }
}
