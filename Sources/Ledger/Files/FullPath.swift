import Glibc

/// Where a path leads to: a file that is a link is replaced where it is, and the link stays.
package func fullPath(_ path: String) -> String {
  guard let full = realpath(path, nil) else { return path }
  defer { free(full) }
  return String(cString: full)
}
