import Archive
import Drawing
import Glibc

/// The themes that can be asked for: those in the program and those in the reader's folder.
struct Themes {
  let catalog: ThemeCatalog
  /// Files of the reader's folder that cannot be read.
  private(set) var problems: [String] = []

  init(folder: String) {
    var files: [ThemeFile] = []
    for name in Themes.files(in: folder) {
      do { files.append(try ThemeFile(reading: "\(folder)/\(name)")) } catch {
        problems.append("\(error)")
      }
    }
    catalog = ThemeCatalog(builtIn: BuiltIn.themes, user: files)
  }

  /// The theme of a name or file; where there is none or it is bad, the built-in default, and why.
  func theme(_ choice: String?) throws(Failure) -> (theme: Theme, problem: String?) {
    do { return (try chosen(choice ?? ThemeCatalog.defaultName), nil) } catch {
      let fallback = ThemeCatalog(builtIn: BuiltIn.themes)
      do {
        let theme = try fallback.theme(named: ThemeCatalog.defaultName)
        return (theme, "\(error); the default theme serves")
      } catch { throw Failure(.badData, "\(error)") }
    }
  }

  /// The same, with what it can be changed for.
  func choice(_ choice: String?) throws(Failure) -> (themes: ThemeChoice, problem: String?) {
    let (theme, problem) = try theme(choice)
    let name = choice ?? ThemeCatalog.defaultName
    let known = problem == nil && catalog.names.contains(name)
    return (ThemeChoice(theme, named: known ? name : nil, of: self), problem)
  }

  private func chosen(_ choice: String) throws -> Theme {
    let isFile = choice.contains("/") || choice.hasSuffix(".json")
    return isFile
      ? try catalog.theme(file: ThemeFile(reading: choice)) : try catalog.theme(named: choice)
  }

  private static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".json"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

extension ThemeFile {
  /// No theme is larger; in bytes.
  private static let limit = 1 << 20

  fileprivate init(reading path: String) throws(FileError) {
    let source = try Source.small(path, limit: ThemeFile.limit, as: "a theme")
    self = withExtendedLifetime(source) { ThemeFile(path: path, bytes: Array(source.bytes)) }
  }
}
