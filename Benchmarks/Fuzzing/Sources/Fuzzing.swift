import Forum
import Glibc

/// What libFuzzer feeds; `ROUNDS_FUZZING` says which of them.
enum FuzzTarget: String, CaseIterable {
  case cleaner, json, plain, markdown, html, layout

  static let chosen: FuzzTarget? = getenv("ROUNDS_FUZZING").flatMap {
    FuzzTarget(rawValue: String(cString: $0))
  }

  /// Traps where something is found that must not be.
  func feed(_ bytes: [UInt8]) {
    switch self {
    case .cleaner: feedCleaner(bytes)
    case .json: feedArchive(bytes)
    case .plain: feedMarkup(bytes, .plain)
    case .markdown: feedMarkup(bytes, .markdown)
    case .html: feedMarkup(bytes, .html)
    case .layout: feedLayout(bytes)
    }
  }
}

/// libFuzzer's entry: `-fsanitize=fuzzer` brings the program's `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target = FuzzTarget.chosen else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    print("ROUNDS_FUZZING must be one of \(names)")
    exit(64)
  }
  target.feed(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the program with the place of what does not hold, in releases too.
func demand(
  _ condition: @autoclosure () -> Bool, file: StaticString = #fileID, line: UInt = #line
) {
  if !condition() { fatalError("does not hold", file: file, line: line) }
}
