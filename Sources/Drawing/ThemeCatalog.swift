/// The themes there are: the reader's own before the built-in ones.
///
/// A file is parsed only when its theme, or one that inherits from it, is asked for.
package struct ThemeCatalog: Sendable {
  /// What a theme inherits from that does not say.
  package static let defaultName = "default"

  private let builtIn: [ThemeFile]
  private let user: [ThemeFile]

  package init(builtIn: [ThemeFile], user: [ThemeFile] = []) {
    self.builtIn = builtIn
    self.user = user
  }

  /// Every name once, the built-in ones first.
  package var names: [String] {
    let own = builtIn.map(\.name)
    return own + user.map(\.name).filter { !own.contains($0) }
  }

  /// A theme by name; one of the reader's hides a built-in one of the same name.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    guard let file = files(named: name).first else {
      throw ThemeError(place: nil, reason: .unknownTheme(name, themes: names))
    }
    return try theme(file: file)
  }

  /// The theme of any file; it can inherit from every theme here.
  package func theme(file: ThemeFile) throws(ThemeError) -> Theme {
    var chain = [try ThemeReader.read(file)]
    while let last = chain.last, let parent = try parent(of: last, in: chain) {
      chain.append(try ThemeReader.read(parent))
    }
    var whole = chain.removeLast()
    while let child = chain.popLast() { whole = child.inheriting(from: whole) }
    return try Theme(whole)
  }

  private func files(named name: String) -> [ThemeFile] {
    (user + builtIn).filter { $0.name == name }
  }

  /// The files a theme can inherit from: for a built-in one those of the program, as it knows them.
  private func parents(named name: String, of source: ThemeSource) -> [ThemeFile] {
    builtIn.contains(source.file) ? builtIn.filter { $0.name == name } : files(named: name)
  }

  /// The file a theme inherits from; nil for the last of a chain.
  ///
  /// A theme can inherit from the one it hides: the reader's `dark` from the built-in `dark`.
  private func parent(
    of source: ThemeSource, in chain: [ThemeSource]
  ) throws(ThemeError)
    -> ThemeFile?
  {
    let isInChain = { (file: ThemeFile) in chain.contains { $0.file == file } }
    guard let parent = source.parent else {
      return builtIn.first { $0.name == ThemeCatalog.defaultName && !isInChain($0) }
    }
    let name = parent.value
    let named = parents(named: name, of: source)
    guard !named.isEmpty else { throw parent.error(.unknownParent(name, themes: names)) }
    let found = name == source.file.name ? named.first { !isInChain($0) } : named.first
    guard let found, !isInChain(found) else {
      throw parent.error(.cycle(chain.map(\.file.name) + [name]))
    }
    return found
  }
}
