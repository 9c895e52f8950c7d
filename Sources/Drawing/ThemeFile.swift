/// A theme's file as its bytes, read by whoever may read files.
package struct ThemeFile: Equatable, Sendable {
  /// What `--theme` and `inherits` call it: the file's name without `.json`.
  package let name: String
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    name = file.hasSuffix(".json") ? String(file.dropLast(5)) : file
    self.path = path
    self.bytes = bytes
  }
}
