import Foundation

/// The program that measures the package's modules from within, built in a folder of its own.
struct Inside {
  private let path: String

  init() throws {
    let root = Program.root
    let options = [
      "-c", "release", "--package-path", root, "--scratch-path", "\(root)/.build/inside",
    ]
    try Tool("env", ["ROUNDS_INSIDE=yes", "swift", "build", "--product", "inside"] + options).run()
    path = "\(root)/.build/inside/release/inside"
  }

  /// What it prints about files.
  func output(_ files: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = files
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Session.Failure(description: "inside failed")
    }
    return String(decoding: output, as: UTF8.self)
  }
}
