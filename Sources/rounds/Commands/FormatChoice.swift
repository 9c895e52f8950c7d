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
    throw .usage("the inputs look like no format that is known; name one of \(names)")
  }
}
