import CCSV

/// Writes rows of comma-separated values (RFC 4180); every field with something in it is quoted.
package struct CSVWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func row(_ fields: [String?]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      if let field, !field.isEmpty { append(field) }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ field: String) {
    var field = field
    field.withUTF8 { text in
      let size = csv_quoted(nil, 0, text.baseAddress, text.count)
      bytes += [UInt8](unsafeUninitializedCapacity: size) { out, count in
        count = csv_quoted(out.baseAddress, size, text.baseAddress, text.count)
      }
    }
  }
}
