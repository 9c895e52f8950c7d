import Foundation

/// Test data that is not part of the repository: tests that want it run where it is found.
package enum SharedData {
  /// `$ROUNDS_SHARED_DATA`, or the folder `shared/data` beside a folder that holds this checkout.
  package static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["ROUNDS_SHARED_DATA"] {
      return URL(filePath: path)
    }
    var place = URL(filePath: #filePath)
    while place.path != "/" {
      place.deleteLastPathComponent()
      let data = place.appending(path: "shared/data")
      if FileManager.default.fileExists(atPath: data.path) { return data }
    }
    return nil
  }()

  /// Whether a file or folder is there; a test without it is skipped with `missing`.
  package static func has(_ path: String) -> Bool {
    guard let folder else { return false }
    return FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  package static let missing = "the shared test data is not on this machine"

  package static func url(_ path: String) -> URL {
    (folder ?? URL(filePath: "/nonexistent")).appending(path: path)
  }
}
