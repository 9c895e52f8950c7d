import CBytes

/// Writes JSON as bytes on one line: the same calls give the same bytes.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container(open: "{", close: "}", body)
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    container(open: "[", close: "]", body)
  }

  package mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func int(_ number: Int) { raw("\(number)") }

  /// A finite number; JSON knows no others, so they become null.
  package mutating func double(_ number: Double) {
    if let whole = Int(exactly: number) { return int(whole) }
    raw(number.isFinite ? "\(number)" : "null")
  }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  package mutating func null() { raw("null") }

  /// A value that is JSON already.
  package mutating func json(_ text: String) { raw(text) }

  package mutating func node(_ node: JSONNode) {
    switch node.value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let number): raw(number.text)
    case .string(let text): string(text)
    case .array(let elements): array { for element in elements { $0.node(element) } }
    case .object(let members):
      object {
        for member in members {
          $0.key(member.key)
          $0.node(member.node)
        }
      }
    }
  }

  package mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func container(
    open: Unicode.Scalar, close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  /// Most of a text needs no escapes, and goes over in one piece.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    guard var place = text.baseAddress else { return }
    let end = place + text.count
    while place < end {
      let next = bytes_plain_run_end(place, end)
      bytes.append(contentsOf: UnsafeBufferPointer(start: place, count: next - place))
      guard next < end else { return }
      append(escaping: next.pointee)
      place = next + 1
    }
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20:
      let digits = String(byte, radix: 16)
      bytes.append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(digits)".utf8)
    default: bytes.append(byte)
    }
  }
}
