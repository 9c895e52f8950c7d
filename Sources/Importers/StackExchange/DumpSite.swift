/// The site that a dump is of: what its numbers become unique with.
struct DumpSite: Equatable {
  /// What stands before each path: an address, or the name that the dump goes by.
  private let prefix: String

  private static let domains = [
    "stackexchange.com", "stackoverflow.com", "superuser.com", "serverfault.com", "askubuntu.com",
    "mathoverflow.net", "stackapps.com",
  ]

  init(name: String) {
    let isHost = DumpSite.domains.contains { name == $0 || name.hasSuffix(".\($0)") }
    prefix = name.isEmpty ? "" : isHost ? "https://\(name)/" : "\(name)/"
  }

  /// From the name of a file or folder, as `beer.stackexchange.com.7z` or
  /// `stackoverflow.com-Posts.7z`.
  init(fileName: String) {
    var name = Substring(fileName)
    for ending in [".7z", ".zip"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    if let dash = name.lastIndex(of: "-"),
      DumpTable(rawValue: name[dash...].dropFirst().lowercased()) != nil
    {
      name = name[..<dash]
    }
    self.init(name: String(name))
  }

  func question(_ id: Int) -> String { "\(prefix)questions/\(id)" }

  func answer(_ id: Int) -> String { "\(prefix)a/\(id)" }

  func user(_ id: Int) -> String { "\(prefix)users/\(id)" }
}
