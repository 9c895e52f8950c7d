import Archive
import Glibc

/// Where the tables of one input are: in files, or packed in one.
struct DumpFiles {
  /// As the reader gave it.
  let name: String
  /// What the site goes by, as far as the input's name tells.
  let siteName: String
  let place: Place
  /// As far as names tell.
  let tables: Set<DumpTable>
  /// What there is to read; 0 where it is not known.
  let bytes: Int

  enum Place {
    case files([Input])
    case packed(path: String)
  }

  private init(
    _ name: String, siteName: String, place: Place, tables: Set<DumpTable>, bytes: Int
  ) {
    self.name = name
    self.siteName = siteName
    self.place = place
    self.tables = tables
    self.bytes = bytes
  }

  /// Throws where the input is not one site's dump.
  init(_ input: Input) throws(ImportError) {
    switch input {
    case .path(let path):
      var finder = FileFinder { name in
        DumpTable(fileName: name) != nil || PackedInput.isPacked(name: name)
      }
      finder.find([input])
      if let error = finder.errors.first { throw .unreadable(error) }
      let paths = finder.files.compactMap { if case .path(let path) = $0 { path } else { nil } }
      self = try paths == [path] ? DumpFiles(file: path) : DumpFiles(folder: path, of: paths)
    case .bytes(let name, let bytes):
      self.init(
        name, siteName: "", place: .files([input]),
        tables: [DumpTable(fileName: name) ?? .posts], bytes: bytes.count)
    case .builtIn(let name, let bytes):
      self.init(
        name, siteName: "", place: .files([input]),
        tables: [DumpTable(fileName: name) ?? .posts], bytes: bytes.count)
    case .standardInput:
      self.init(
        "standard input", siteName: "", place: .files([input]), tables: [.posts], bytes: 0)
    }
  }

  private init(file path: String) throws(ImportError) {
    let full = DumpPath(full: path)
    let size = DumpPath(path).size
    // What is no file, as a pipe, can be read only once.
    let beginning = size > 0 ? try InputSample.beginning(of: path) : []
    if PackedInput.isPacked(name: path) || PackedInput.isPacked(beginning: beginning) {
      try self.init(packed: path, siteName: full.name)
    } else {
      self.init(
        path, siteName: DumpPath(full.folder).name, place: .files([.path(path)]),
        tables: [DumpTable(fileName: path) ?? .posts], bytes: size)
    }
  }

  private init(packed path: String, siteName: String) throws(ImportError) {
    let packed = PackedInput(path: path)
    var tables: Set<DumpTable> = []
    var bytes = 0
    while let member = try packed.nextMember() {
      guard let table = DumpTable(fileName: member.name) else { continue }
      guard tables.insert(table).inserted else {
        throw DumpFiles.several("sites", in: path, "unpack it, and give each by itself")
      }
      bytes += member.size
    }
    self.init(path, siteName: siteName, place: .packed(path: path), tables: tables, bytes: bytes)
  }

  private init(folder: String, of paths: [String]) throws(ImportError) {
    let posts = paths.filter { DumpTable(fileName: $0) == .posts }
    let packed = paths.filter { DumpTable(fileName: $0) == nil }
    guard posts.count <= 1 else {
      throw DumpFiles.several(
        "sites", in: folder, "give each by itself, as \(DumpPath(posts[0]).folder)")
    }
    if let place = posts.first.map({ DumpPath($0).folder }) {
      let paths = paths.filter { DumpTable(fileName: $0) != nil && DumpPath($0).folder == place }
      self.init(
        folder, siteName: DumpPath(full: place).name, place: .files(paths.map { .path($0) }),
        tables: Set(paths.compactMap { DumpTable(fileName: $0) }),
        bytes: paths.reduce(0) { $0 + DumpPath($1).size })
      guard tables.count == paths.count else {
        throw DumpFiles.several("sites", in: place, "leave one file of each name")
      }
    } else if packed.count == 1 {
      try self.init(file: packed[0])
    } else if packed.isEmpty {
      throw .badData(
        Problem(file: folder, wholeFile: "no Posts.xml is in it; give the folder of a site's dump"))
    } else {
      throw DumpFiles.several(
        "archives", in: folder, "give those of one site by themselves, as \(packed[0])")
    }
  }

  private static func several(_ what: String, in path: String, _ advice: String) -> ImportError {
    .badData(Problem(file: path, wholeFile: "several \(what) are in it; \(advice)"))
  }
}

/// A path with a few questions about it.
struct DumpPath {
  private let path: String

  init(_ path: String) { self.path = path }

  /// With all its folders, where it is there.
  init(full path: String) {
    let full = realpath(path, nil)
    defer { free(full) }
    self.init(full.map { String(cString: $0) } ?? path)
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? "" }

  var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Of a file; 0 where it is none.
  var size: Int {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }
}
