import Archive
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: SharedData.has("suites/JSONTestSuite"), "\(SharedData.missing)"))
struct JSONTestSuiteTests {
  /// The suite's files whose names begin so, with what checking each finds.
  private func checked(_ prefix: String) throws -> [(name: String, problems: [Problem])] {
    let folder = SharedData.url("suites/JSONTestSuite/test_parsing")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasPrefix(prefix) }.sorted().map { name in
      let path = folder.appending(path: name).path
      return (name, Index.reading([.path(path)], isThorough: true).problems)
    }
  }

  @Test("All that must be accepted is accepted")
  func accepted() throws {
    let files = try checked("y_")
    #expect(files.count >= 95)
    for (name, problems) in files {
      // That nothing in it is a question is another matter.
      let errors = problems.filter {
        $0.severity == .error && !$0.message.hasPrefix("the question")
      }
      #expect(errors.isEmpty, "\(name): \(errors)")
    }
  }

  @Test("All that must be refused is refused")
  func refused() throws {
    let files = try checked("n_")
    #expect(files.count >= 188)
    for (name, problems) in files {
      #expect(problems.contains { $0.severity == .error }, "\(name)")
    }
  }

  @Test("What may be either is read without a trap")
  func either() throws {
    #expect(try checked("i_").count >= 35)
  }
}
