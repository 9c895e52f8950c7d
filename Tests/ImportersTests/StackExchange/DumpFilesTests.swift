import Archive
import Forum
import Foundation
import Importers
import Testing

@Suite("The files of a dump")
final class DumpFilesTests {
  private let folder = NSTemporaryDirectory() + "rounds-dump-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @discardableResult
  private func write(_ data: Data, to name: String) throws -> String {
    let path = "\(folder)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try data.write(to: URL(filePath: path))
    return path
  }

  /// A site with one question and who asked it.
  private func writeSite(_ name: String) throws {
    let tables: [(String, String, [DumpFixture.Row])] = [
      (
        "Posts.xml", "posts",
        [["Id": "1", "PostTypeId": "1", "Title": "T", "OwnerUserId": "7"]]
      ),
      ("Users.xml", "users", [["Id": "7", "DisplayName": "Ann"]]),
      ("Badges.xml", "badges", [["Id": "1", "UserId": "7"]]),
    ]
    for (file, root, rows) in tables {
      try write(Data(DumpFixture.table(root, rows).utf8), to: "\(name)/\(file)")
    }
  }

  private func read(
    _ names: String..., options: ImportOptions = ImportOptions()
  ) throws -> ImportedThreads {
    let inputs = names.map { Input.path("\(folder)/\($0)") }
    return try ImportedThreads(inputs, as: .stackexchange, options)
  }

  private func message(_ names: String..., site: String? = nil) -> String {
    let inputs = names.map { Input.path("\(folder)/\($0)") }
    let error = #expect(throws: ImportError.self) {
      try ImportedThreads(inputs, as: .stackexchange, ImportOptions(site: site))
    }
    return error.map { "\($0)" } ?? ""
  }

  private func recognized(_ name: String) throws -> ImportFormat? {
    try ImportFormat.recognized(in: .path("\(folder)/\(name)"))
  }

  @Test("A folder has its tables, a file only its own")
  func folders() throws {
    try writeSite("beer")
    #expect(try read("beer").threads.map(\.author?.name) == ["Ann"])
    #expect(try read("beer/Posts.xml").threads.map(\.author?.name) == ["user7"])
    #expect(try read("").threads.map(\.author?.name) == ["Ann"])
  }

  @Test("Archives of both kinds have the tables that are packed in them")
  func packed() throws {
    for (data, name) in [(PackedFixture.sevenZip, "a.7z"), (PackedFixture.zip, "b.zip")] {
      try write(data, to: name)
      #expect(try read(name).threads.map(\.author?.name) == ["Ann"], "\(name)")
      #expect(try recognized(name) == .stackexchange)
    }
    // By how it begins, too.
    try write(PackedFixture.sevenZip, to: "download")
    #expect(try read("download").threads.count == 1)
  }

  @Test("Files given side by side are one site's until one has a table again")
  func sideBySide() throws {
    try writeSite("beer")
    try writeSite("coffee")
    let one = try read("beer/Posts.xml", "beer/Users.xml")
    #expect(one.threads.map(\.author?.name) == ["Ann"])
    let two = try read("beer", "coffee")
    #expect(two.threads.map(\.id) == ["beer/questions/1", "coffee/questions/1"])
  }

  @Test("Ids are addresses where a name says the host, and begin with the name elsewhere")
  func ids() throws {
    try writeSite("beer")
    try writeSite("beer.stackexchange.com")
    try write(PackedFixture.sevenZip, to: "stackoverflow.com-Posts.7z")
    try write(PackedFixture.sevenZip, to: "notstackoverflow.com.7z")
    let ids = { (names: [String], site: String?) in
      let inputs = names.map { Input.path("\(self.folder)/\($0)") }
      return try ImportedThreads(inputs, as: .stackexchange, ImportOptions(site: site))
        .threads.map(\.id)
    }
    #expect(try ids(["beer"], nil) == ["beer/questions/1"])
    #expect(try ids(["beer/Posts.xml"], nil) == ["beer/questions/1"])
    #expect(try ids(["beer/../beer/."], nil) == ["beer/questions/1"])
    #expect(
      try ids(["beer.stackexchange.com"], nil) == ["https://beer.stackexchange.com/questions/1"])
    #expect(
      try ids(["stackoverflow.com-Posts.7z"], nil) == ["https://stackoverflow.com/questions/1"])
    #expect(try ids(["notstackoverflow.com.7z"], nil) == ["notstackoverflow.com/questions/1"])
    #expect(
      try ids(["beer"], "pt.stackoverflow.com") == ["https://pt.stackoverflow.com/questions/1"])
    #expect(
      message("beer", "beer.stackexchange.com", site: "x")
        == "--site names one site, and the inputs are of 2; import each alone")
  }

  @Test("A folder of several sites, of several archives or of none says what to give instead")
  func several() throws {
    try writeSite("sites/beer")
    try writeSite("sites/coffee")
    #expect(
      message("sites") == "\(folder)/sites: error: several sites are in it; "
        + "give each by itself, as \(folder)/sites/beer")
    try write(PackedFixture.sevenZip, to: "packed/a.7z")
    #expect(try read("packed").threads.count == 1)
    try write(PackedFixture.zip, to: "packed/b.zip")
    #expect(
      message("packed") == "\(folder)/packed: error: several archives are in it; "
        + "give those of one site by themselves, as \(folder)/packed/a.7z")
    try write(PackedFixture.twoSites, to: "two.zip")
    #expect(
      message("two.zip") == "\(folder)/two.zip: error: several sites are in it; "
        + "unpack it, and give each by itself")
    try write(Data("x".utf8), to: "other/x.txt")
    #expect(
      message("other") == "\(folder)/other: error: no Posts.xml is in it; "
        + "give the folder of a site's dump")
  }

  @Test("Input that is not there, or is no table, is told of")
  func wrong() throws {
    #expect(message("nothing").contains("cannot open it: No such file or directory"))
    try write(Data(), to: "empty.7z")
    #expect(message("empty.7z").contains("it cannot be unpacked"))
    try writeSite("beer")
    #expect(
      message("beer/Users.xml")
        == "\(folder)/beer/Users.xml: error: no Posts.xml is among the tables; give it, too")
    #expect(message("beer/Badges.xml").contains("<badges> is no table"))
  }

  @Test("An archive cut short anywhere, or with bytes changed, never gives half a site")
  func damaged() throws {
    let whole = try read(write(PackedFixture.sevenZip, to: "a.7z").name).threads
    for data in [PackedFixture.sevenZip, PackedFixture.zip] {
      for length in 0..<data.count {
        try write(data.prefix(length), to: "cut.7z")
        #expect(message("cut.7z").hasPrefix("\(folder)/cut.7z"), "\(length)")
      }
      for place in 0..<data.count {
        var changed = data
        changed[place] ^= 0x55
        try write(changed, to: "a.7z")
        // A name or a date can change, and the rest be whole.
        if let threads = try? read("a.7z").threads {
          #expect(threads.map(\.title) == whole.map(\.title), "\(place)")
        }
      }
    }
  }

  @Test("Only posts are recognised")
  func recognition() throws {
    try writeSite("beer")
    #expect(try recognized("beer") == .stackexchange)
    #expect(try recognized("beer/Posts.xml") == .stackexchange)
    #expect(try recognized("beer/Users.xml") == nil)
    for text in ["<posts/>", "<posts><row Id=\"1\"/></posts>", "<posts><post/></posts>", "posts"] {
      try write(Data(text.utf8), to: "x.xml")
      #expect(try recognized("x.xml") == nil, "\(text)")
    }
    let long = DumpFixture.table(
      "posts", Array(repeating: ["Id": "1", "PostTypeId": "1"], count: 5000))
    try write(Data(long.utf8), to: "dump")
    #expect(try recognized("dump") == .stackexchange)
  }
}

extension String {
  fileprivate var name: String { (self as NSString).lastPathComponent }
}
