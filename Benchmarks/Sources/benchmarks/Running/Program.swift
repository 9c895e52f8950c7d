import Foundation

/// The program that is measured, in surroundings of its own.
struct Program {
  let path: String
  /// Where it would keep votes and settings: none of the reader's are read or written.
  let home: String

  /// Builds the release program where no path is given.
  init(path: String?, home: String) throws {
    self.home = home
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    self.path = try path ?? Program.build()
  }

  var environment: [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    ]
  }

  func open(_ arguments: String...) throws -> Session {
    try Session([path] + arguments, in: environment)
  }

  /// The folder of the package that is measured.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../..").standardized.path()

  private static func build() throws -> String {
    try Tool(
      "swift",
      ["build", "-c", "release", "--static-swift-stdlib", "--product", "rounds"]
        + ["--package-path", root]
    ).run()
    return "\(root)/.build/release/rounds"
  }
}
