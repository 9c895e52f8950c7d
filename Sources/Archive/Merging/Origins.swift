import Forum
import JSON

/// Where a thread comes from: schema.org's `isPartOf`, one Dataset an archive.
extension Question {
  private static let key = "isPartOf"

  /// Each as JSON.
  var origins: [String] {
    let node = otherProperties.last { $0.name == Question.key }?.node
    return (node?.elements ?? []).map { element in
      var writer = JSONWriter()
      writer.node(element)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  /// Names the file where the thread does not say itself where it comes from.
  mutating func addOrigin(_ file: String) {
    guard origins.isEmpty else { return }
    var writer = JSONWriter()
    writer.object {
      $0.member("@type", "Dataset")
      $0.member("name", file.split(separator: "/").last.map(String.init) ?? file)
    }
    setOrigins([String(decoding: writer.bytes, as: UTF8.self)])
  }

  mutating func setOrigins(_ origins: [String]) {
    var seen: Set<String> = []
    let each = origins.filter { seen.insert($0).inserted }
    let json = each.count == 1 ? each[0] : "[\(each.joined(separator: ","))]"
    let property = Property(name: Question.key, json: json)
    if let place = otherProperties.firstIndex(where: { $0.name == Question.key }) {
      otherProperties[place] = property
    } else {
      otherProperties.append(property)
    }
  }
}

extension Property {
  /// The value, parsed.
  var node: JSONNode? { try? JSONNode.parse(Array(json.utf8)) }
}
