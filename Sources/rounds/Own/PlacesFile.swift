import Archive
import Browser
import JSON
import Ledger

/// Where the reader was in each archive, an object a line; it may be lost without harm.
struct PlacesFile {
  let path: String
  /// What tells the archive from others; nil where it has no place to come back to, as a pipe.
  let archive: String?
  private var isWritten = true

  /// More archives than this are not gone back to.
  private static let capacity = 100

  init(path: String, inputs: [Input]) {
    self.path = path
    let names = inputs.map { input -> String? in
      switch input {
      case .path(let path): fullPath(path)
      case .builtIn(let name, _): name
      case .standardInput, .bytes: nil
      }
    }
    archive = names.contains(nil) ? nil : names.compactMap { $0 }.joined(separator: "\n")
  }

  func read() -> Whereabouts? {
    lines.last { $0["archive"]?.string == archive && archive != nil }.map(Whereabouts.init)
  }

  /// The same, which is only read.
  var unwritten: PlacesFile {
    var file = self
    file.isWritten = false
    return file
  }

  /// Puts the place of this archive at the end; where that cannot be done it is not.
  func write(_ place: Whereabouts) {
    guard let archive, isWritten else { return }
    let others = lines.filter { $0["archive"]?.string != archive }.suffix(PlacesFile.capacity - 1)
    var bytes: [UInt8] = []
    for line in others {
      bytes += PlacesFile.line(line["archive"]?.string ?? "", Whereabouts(line))
    }
    bytes += PlacesFile.line(archive, place)
    _ = try? WholeFile(path: path).write(bytes)
  }

  private var lines: [JSONNode] {
    let bytes = (try? WholeFile(path: path).read()) ?? []
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONNode.parse(Array($0)) }
  }

  private static func line(_ archive: String, _ place: Whereabouts) -> [UInt8] {
    JSONWriter.line { json in
      json.member("archive", archive)
      json.column("thread", place.thread)
      json.key("reading")
      json.bool(place.isReading)
      json.column("answer", place.answer)
      json.column("topAnswer", place.topAnswer)
      json.column("position", place.position)
      json.column("specialties", place.specialties)
      json.member("search", place.search)
      json.column("order", place.order?.rawValue)
      json.key("reversed")
      json.bool(place.isReversed)
      json.column("threads", place.threadCount)
      json.member("panes", place.panes.rawValue)
    }.bytes
  }
}

extension Whereabouts {
  /// Whatever of it the line has.
  fileprivate init(_ line: JSONNode) {
    self.init()
    thread = line["thread"]?.string
    isReading = line["reading"]?.truth ?? false
    answer = line["answer"]?.string
    topAnswer = line["topAnswer"]?.string
    if case .number(let number)? = line["position"]?.value { position = max(0, number.int ?? 0) }
    if case .array(let names)? = line["specialties"]?.value {
      specialties = names.compactMap(\.string)
    }
    search = line["search"]?.string ?? ""
    order = line["order"]?.string.flatMap { SortOrder(rawValue: $0) }
    isReversed = line["reversed"]?.truth ?? false
    if case .number(let number)? = line["threads"]?.value { threadCount = max(0, number.int ?? 0) }
    panes = line["panes"]?.string.flatMap { Panes(rawValue: $0) } ?? .beside
  }
}

extension JSONNode {
  fileprivate var truth: Bool? { if case .bool(let truth) = value { truth } else { nil } }
}
