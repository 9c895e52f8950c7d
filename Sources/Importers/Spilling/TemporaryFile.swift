import Glibc

/// Files without a name, so that nothing of them stays whatever happens.
package enum TemporaryFile {
  /// `$TMPDIR`, or the system's folder for large ones, which is on a disk where `/tmp` may be
  /// memory.
  package static var folder: String {
    if let path = getenv("TMPDIR").map({ String(cString: $0) }), !path.isEmpty { return path }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }

  /// A new one's descriptor; below 0 where there can be none, for the reason in `errno`.
  package static func open(in folder: String = TemporaryFile.folder) -> Int32 {
    var path = Array("\(folder)/rounds-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { return descriptor }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }
}
