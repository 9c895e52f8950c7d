import CBuiltIn
import Foundation
import Testing

@testable import Drawing

@Suite("A built-in theme")
struct BuiltInThemeTests {
  private static let catalog = ThemeCatalog(builtIn: builtInThemes)
  static let names = catalog.names

  private func theme(_ name: String) throws -> Theme {
    try BuiltInThemeTests.catalog.theme(named: name)
  }

  @Test("stands in the folder, byte for byte, and every one of the folder is built in")
  func embedding() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: repository.appending(path: "themes"), includingPropertiesForKeys: nil
    ).map(\.lastPathComponent).filter { $0.hasSuffix(".json") }
    #expect(Set(builtInThemes.map(\.path)) == Set(files.map { "themes/\($0)" }))
    #expect(builtInThemes.count == files.count)
    for theme in builtInThemes {
      let bytes = try Data(contentsOf: repository.appending(path: theme.path))
      #expect(theme.bytes == Array(bytes), "\(theme.path) changed after the build")
    }
  }

  @Test("begins the list with the default one")
  func order() { #expect(BuiltInThemeTests.names.first == ThemeCatalog.defaultName) }

  @Test("is one sentence in the list of themes", arguments: names)
  func summary(_ name: String) throws {
    let theme = try theme(name)
    #expect(theme.title.lowercased().replacing(" ", with: "-") == name)
    #expect((10...60).contains(theme.summary.count))
    #expect(!theme.summary.hasSuffix("."))
  }

  @Test("of the default name gives every role and surface a look")
  func everyRole() throws {
    let file = try #require(builtInThemes.first { $0.name == ThemeCatalog.defaultName })
    let source = try ThemeReader.read(file)
    #expect(Role.allCases.filter { source.looks[.role($0)] == nil } == [])
    #expect(Surface.allCases.filter { source.looks[.surface($0)] == nil } == [])
  }

  @Test("uses no colour but the terminal's own where it is the default")
  func terminalColors() throws {
    for name in ["default", "monochrome"] {
      let theme = try theme(name)
      for style in Style.combinations {
        let paint = theme.paint(style)
        #expect(paint.foreground.degraded(to: .sixteen) == paint.foreground)
        #expect(paint.background.degraded(to: .sixteen) == paint.background)
      }
    }
  }

  @Test(
    "of its own colours can be read: 4.5 to 1, and 7 to 1 in high contrast",
    arguments: names.filter { $0 != "default" && $0 != "monochrome" })
  func contrast(_ name: String) throws {
    let theme = try theme(name)
    let least = name == "high-contrast" ? 7.0 : 4.5
    let unreadable = Style.combinations.filter { style in
      let paint = theme.paint(style)
      let contrast = paint.foreground.contrast(with: paint.background) ?? 0
      return contrast < (style.role.isDecoration ? least / 2 : least)
    }
    #expect(unreadable.map { "\($0.role) on \($0.surface)" } == [])
  }

  @Test("tells selection, matches and lit arrows apart at any depth", arguments: names)
  func depths(_ name: String) throws {
    for depth in ColorDepth.allCases {
      let theme = try theme(name).degraded(to: depth)
      func paint(_ role: Role, _ surface: Surface = .plain) -> Paint {
        theme.paint(Style(role, on: surface))
      }
      for surface in [Surface.selected, .selectedUnfocused, .match, .currentMatch] {
        #expect(paint(.text, surface) != paint(.text), "\(surface) at \(depth)")
        #expect(paint(.title, surface) != paint(.title), "\(surface) at \(depth)")
      }
      #expect(paint(.text, .match) != paint(.text, .selected), "\(depth)")
      #expect(paint(.text, .match) != paint(.text, .currentMatch), "\(depth)")
      #expect(paint(.text, .selected) != paint(.text, .currentMatch), "\(depth)")
      #expect(paint(.text, .selected) != paint(.text, .selectedUnfocused), "\(depth)")
      #expect(paint(.voteArrowUp) != paint(.voteArrow), "\(depth)")
      #expect(paint(.voteArrowDown) != paint(.voteArrow), "\(depth)")
      #expect(paint(.voteArrowUp, .selected) != paint(.voteArrow, .selected), "\(depth)")
      #expect(paint(.title) != paint(.text), "\(depth)")
      #expect(paint(.error) != paint(.text), "\(depth)")
      #expect(paint(.specialtyTicked) != paint(.specialty), "\(depth)")
    }
  }

  @Test("reverses a row in one colour, not in one for each role", arguments: names)
  func evenReversal(_ name: String) throws {
    for depth in ColorDepth.allCases {
      let theme = try theme(name).degraded(to: depth)
      guard theme.paint(Style(on: .selected)).emphasis.contains(.reverse) else { continue }
      let paints = Role.allCases.map { theme.paint(Style($0, on: .selected)) }
      #expect(Set(paints.map(\.foreground)).count == 1 && Set(paints.map(\.background)).count == 1)
    }
  }

  @Test("shows text at any depth", arguments: names)
  func visible(_ name: String) throws {
    for depth in ColorDepth.allCases {
      let theme = try theme(name).degraded(to: depth)
      let unreadable = Style.combinations.filter { style in
        let paint = theme.paint(style)
        let contrast = paint.foreground.contrast(with: paint.background) ?? 21
        return contrast < (style.role.isDecoration ? 1.5 : 3)
      }
      #expect(unreadable.map { "\($0.role) on \($0.surface)" } == [], "\(depth)")
      for style in Style.combinations {
        let paint = theme.paint(style)
        #expect(paint.foreground.degraded(to: depth) == paint.foreground)
        #expect(paint.background.degraded(to: depth) == paint.background)
      }
    }
  }

  @Test("needs no colour where the terminal has none", arguments: names)
  func noColor(_ name: String) throws {
    let theme = try theme(name).degraded(to: .none)
    for style in Style.combinations {
      #expect(theme.paint(style).foreground == .terminalDefault)
      #expect(theme.paint(style).background == .terminalDefault)
    }
    #expect(theme.paint(Style(on: .selected)).emphasis.contains(.reverse))
    #expect(!theme.paint(Style(.text)).emphasis.contains(.reverse))
  }
}

extension Role {
  /// Whether it is seen and not read.
  fileprivate var isDecoration: Bool {
    switch self {
    case .border, .borderFocused, .voteArrow, .starsMissing, .scrollBar, .progress: true
    default: false
    }
  }
}
