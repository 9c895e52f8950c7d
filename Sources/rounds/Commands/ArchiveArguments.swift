import Archive
import ArgumentParser
import Glibc
import Importers

/// Which archive a command is about.
struct ArchiveArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders of JSON, or - for standard input; without, the built-in sample.",
      valueName: "path"),
    completion: .file())
  var path: [String] = []
}

/// The paths of an archive as they were typed.
struct ArchivePaths {
  private let paths: [String]

  init(_ paths: [String]) {
    self.paths = paths
  }

  /// What to load; a path that cannot be opened, or is no archive but could become one, ends the
  /// program before anything is shown.
  func inputs() throws(Failure) -> [Input] {
    let inputs = try anyInputs()
    for (path, input) in zip(paths, inputs) {
      guard let format = try ArchivePaths.format(of: input) else {
        guard !input.isEmptyFolder else {
          throw Failure(
            .noInput, "\(path) holds no archive: no file in it ends with .json, .jsonl or .ndjson")
        }
        continue
      }
      throw Failure(
        .badData,
        "\(path) is no archive yet, but \(format.summary); "
          + "'rounds import \(format.rawValue) \(path) -o OUT.jsonl' makes one of it")
    }
    return inputs
  }

  /// The format that an input has to be imported from, where it looks like one.
  static func format(of input: Input) throws(Failure) -> ImportFormat? {
    do { return try ImportFormat.recognized(in: input) } catch { throw Failure(error) }
  }

  /// The same, whatever they look like.
  func anyInputs() throws(Failure) -> [Input] {
    guard !paths.isEmpty else { return [BuiltIn.sample] }
    guard paths.count(where: { $0 == "-" }) < 2 else {
      throw Failure(.usage, "standard input can be read only once; give - once")
    }
    var inputs: [Input] = []
    for path in paths { inputs.append(try input(path)) }
    return inputs
  }

  private func input(_ path: String) throws(Failure) -> Input {
    if path == "-" { return .standardInput }
    guard access(path, R_OK) == 0 else {
      let advice =
        errno == EACCES
        ? "give one that you may read" : "give a file or folder that is there"
      throw Failure(.noInput, "cannot open \(path): \(String(cString: strerror(errno))); \(advice)")
    }
    return .path(path)
  }
}
