import Browser
import Drawing

/// The theme that is shown, and those it can be changed for.
struct ThemeChoice {
  private(set) var theme: Theme
  private let themes: Themes
  /// Nil where it is none of those: that of a file, or one that serves in place of a bad one.
  private var name: String?

  init(_ theme: Theme, named name: String?, of themes: Themes) {
    self.theme = theme
    self.name = name
    self.themes = themes
  }

  /// Takes another one, so many further or back; the one after the last is the first. Bad ones are
  /// told of, and the theme stays.
  mutating func change(by steps: Int) -> Browser.Message {
    let names = themes.catalog.names
    let place = name.flatMap { names.firstIndex(of: $0) } ?? (steps > 0 ? -1 : 0)
    let next = names[(place + steps % names.count + names.count) % names.count]
    name = next
    do {
      theme = try themes.catalog.theme(named: next)
      return Browser.Message("Theme: \(next); --theme \(next) begins with it")
    } catch { return Browser.Message("\(error)", .error) }
  }
}
