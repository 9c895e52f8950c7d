import Glibc

/// The folders in which something changes when a file becomes another, be it behind links.
struct WatchedFolders {
  private(set) var paths: Set<String> = []
  private var seen: Set<String> = []

  /// The system follows no more links than these in one path.
  private static let linkLimit = 40

  /// Adds those of a file: its own, that of each link on the way to it, and of what that leads to.
  mutating func add(file path: String) {
    paths.insert(parent(of: path))
    addLinks(on: path)
  }

  mutating func add(folder path: String) {
    paths.insert(path)
    addLinks(on: path)
  }

  private mutating func addLinks(on path: String, depth: Int = 0) {
    var part = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      part += part.isEmpty || part.hasSuffix("/") ? String(name) : "/\(name)"
      guard depth < WatchedFolders.linkLimit, seen.insert(part).inserted,
        let target = target(ofLink: part)
      else { continue }
      paths.insert(parent(of: part))
      let place = target.hasPrefix("/") ? target : "\(parent(of: part))/\(target)"
      paths.insert(parent(of: place))
      addLinks(on: place, depth: depth + 1)
    }
  }

  /// Nil where there is no link.
  private func target(ofLink path: String) -> String? {
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      count = buffer.baseAddress.map { max(0, readlink(path, $0, buffer.count)) } ?? 0
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
