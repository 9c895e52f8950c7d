import JSON

/// A JSON-LD script's value, with places from the page's first byte.
struct LinkedScript {
  let node: JSONNode
  /// Where the first thing was taken out that JSON does not have; nil where it was JSON.
  let mended: Int?

  /// A page that this program wrote may nest its threads as deep as an archive, and one deeper.
  init(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isOwn: Bool
  ) throws(JSONError) {
    do throws(JSONError) {
      node = try LinkedScript.parse(page, range, depth: isOwn ? -1 : 0)
      mended = nil
    } catch {
      let script = MendedScript(UnsafeBufferPointer(rebasing: page[range]))
      let place = { (offset: Int) in range.lowerBound + script.original(offset) }
      guard let first = script.first, !isOwn else { throw error }
      do throws(JSONError) {
        node = try JSONNode.parse(script.bytes).moved(place)
      } catch {
        throw JSONError(offset: place(error.offset), reason: error.reason)
      }
      mended = range.lowerBound + first
    }
  }

  private static func parse(
    _ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, depth: Int
  ) throws(JSONError) -> JSONNode {
    guard let start = page.baseAddress else { throw JSONError(offset: 0, reason: .noValue) }
    var cursor = JSONCursor(start: start, end: start + range.upperBound)
    cursor.position = start + range.lowerBound
    cursor.skipSpace()
    let node = try cursor.node(depth: depth)
    cursor.skipSpace()
    guard cursor.isAtEnd else { throw cursor.error(.trailing) }
    return node
  }
}

extension JSONNode {
  /// The same at the places that `place` gives for its own.
  fileprivate func moved(_ place: (Int) -> Int) -> JSONNode {
    let moved: JSONValue =
      switch value {
      case .array(let elements): .array(elements.map { $0.moved(place) })
      case .object(let members):
        .object(
          members.map {
            JSONMember(
              key: $0.key, keyOffset: place($0.keyOffset), node: $0.node.moved(place))
          })
      default: value
      }
    return JSONNode(offset: place(offset), value: moved)
  }
}
