// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(
  _ name: String, _ dependencies: [Target.Dependency], links: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings,
    linkerSettings: links.map { .linkedLibrary($0) })
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "rounds",
  products: [.executable(name: "rounds", targets: ["rounds"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "CBytes"),
    .target(name: "CMapping"),
    .target(name: "CBuiltIn", exclude: ["sample", "specialties.txt"]),
    .target(name: "CArchive", linkerSettings: [.linkedLibrary("archive")]),
    .target(
      name: "CXML", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),
    .target(
      name: "CUnicode", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CCSV", linkerSettings: [.linkedLibrary("csv")]),
    .target(name: "CHTML", linkerSettings: [.linkedLibrary("gumbo")]),
    .target(
      name: "CMarkdown",
      linkerSettings: [.linkedLibrary("cmark-gfm-extensions"), .linkedLibrary("cmark-gfm")]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    module("Parallel", []),
    module("Forum", ["CBytes"]),
    module("JSON", ["CBytes"]),
    module("Archive", ["Forum", "JSON", "Parallel", "CBytes", "CMapping", "CUnicode"]),
    module("Ledger", ["Forum", "JSON", "Parallel"]),
    module("PageText", ["Forum", "JSON", "Archive"]),
    module("Tables", ["Forum", "CCSV"]),
    module(
      "Importers",
      [
        "Forum", "JSON", "Archive", "PageText", "Tables", "CArchive", "CBytes", "CHTML", "CMapping",
        "CUnicode", "CXML",
      ]),
    module("Exporters", ["Forum", "JSON", "Archive", "PageText", "Tables", "Markup"]),
    module("Markup", ["Forum", "CBytes", "CHTML", "CMarkdown"]),
    module("Drawing", ["JSON", "CUnicode"]),
    module("Browser", ["Forum", "Archive", "Markup", "Drawing"]),
    .executableTarget(
      name: "rounds",
      dependencies: [
        "Forum", "JSON", "Archive", "Ledger", "Importers", "Exporters", "Markup", "Drawing",
        "Browser", "CBuiltIn",
        "CNcurses", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Forum"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("ForumTests", ["Forum"]),
    tests("JSONTests", ["JSON"]),
    tests("ArchiveTests", ["Archive", "Forum", "JSON", "TestSupport"]),
    tests("LedgerTests", ["Ledger", "Forum", "TestSupport"]),
    tests("PageTextTests", ["PageText", "Archive", "Forum", "JSON", "TestSupport"]),
    tests("TablesTests", ["Tables", "Forum", "TestSupport"]),
    tests("ImportersTests", ["Importers", "Archive", "Forum", "JSON", "CHTML", "TestSupport"]),
    tests(
      "ExportersTests",
      ["Exporters", "Importers", "Archive", "Forum", "JSON", "Markup", "CHTML", "TestSupport"]),
    tests("MarkupTests", ["Markup", "Forum", "TestSupport"]),
    tests("DrawingTests", ["Drawing", "JSON", "CBuiltIn", "CUnicode", "TestSupport"]),
    tests(
      "BrowserTests", ["Browser", "Archive", "Drawing", "Forum", "Markup", "TestSupport"],
      exclude: ["Golden", "Pictures"]),
    tests("ProgramTests", ["Forum", "JSON", "CBuiltIn", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// Only `Benchmarks` asks for what measures the modules from within.
if Context.environment["ROUNDS_INSIDE"] != nil {
  package.targets.append(
    .executableTarget(
      name: "inside", dependencies: ["Archive", "Browser", "Drawing", "Forum"],
      path: "Benchmarks/Inside", swiftSettings: settings))
}

// Only `Benchmarks/Fuzzing/run` asks for the fuzzer: it is no program by itself.
if Context.environment["ROUNDS_FUZZING"] != nil {
  package.products.append(.library(name: "Fuzzing", type: .static, targets: ["Fuzzing"]))
  package.targets.append(
    .target(
      name: "Fuzzing", dependencies: ["Archive", "Browser", "Drawing", "Forum", "Markup"],
      path: "Benchmarks/Fuzzing/Sources", swiftSettings: settings))
}
