import Archive
import ArgumentParser
import Importers

/// A format that was typed; `auto` is found out from the inputs.
enum FormatChoice: Equatable, ExpressibleByArgument {
  case auto
  case format(ImportFormat)

  init?(argument: String) {
    if argument == "auto" {
      self = .auto
    } else if let format = ImportFormat(rawValue: argument) {
      self = .format(format)
    } else {
      return nil
    }
  }

  static let allValueStrings = ["auto"] + ImportFormat.allCases.map(\.rawValue)

  /// Of several inputs the first that looks like anything decides.
  func format(for inputs: [Input]) throws(ImportError) -> ImportFormat {
    if case .format(let format) = self { return format }
    for input in inputs {
      if case .standardInput = input {
        throw .usage("standard input can be read only once: name its format instead of auto")
      }
      if let format = try ImportFormat.recognized(in: input) { return format }
    }
    let names = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    let paths = inputs.compactMap { if case .path(let path) = $0 { path } else { nil } }
    let isArchive = paths.contains { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") }
    throw .usage(
      """
      \(paths.joined(separator: ", ")): no format that is known; name one of \(names)\
      \(isArchive ? ", or open it as it is, if it is an archive already" : "")
      """)
  }
}
