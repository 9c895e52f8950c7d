import Markup

/// An http, https or mailto address, taken apart for a reader who must decide whether to go there.
struct LinkAddress: Equatable, Sendable {
  let text: String
  /// Where it leads, as a browser reads it: percent signs decoded, punycode as it is.
  let host: String
  /// Why the host may be another than it seems, in sentences.
  let warnings: [String]

  init(_ text: String) {
    self.text = text
    let isMail = text.lowercased().hasPrefix("mailto:")
    let authority = isMail ? Substring(text).mailDomain : Substring(text).authority
    let name = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    host = cleanLine((name ?? authority).withoutPort.percentDecoded)
    var warnings: [String] = []
    if name != nil {
      warnings.append("What stands before the @ is a user's name and not the host.")
    }
    let mixed = host.split(separator: ".").lazy.map(LetterScript.scripts).first { $0.count > 1 }
    if let mixed {
      let names = mixed.map(\.name).joined(separator: " and ")
      warnings.append("The host mixes \(names) letters: it may only look like one that you know.")
    } else if host.unicodeScalars.contains(where: { $0.value >= 0x80 }) {
      warnings.append("The host has letters that are not ASCII: some look like others.")
    }
    self.warnings = warnings
  }
}

extension Substring {
  /// What stands between "//" and the path, with user and port.
  fileprivate var authority: Substring {
    guard let slashes = firstRange(of: "://") else { return "" }
    return self[slashes.upperBound...].prefix { !"/?#\\".contains($0) }
  }

  fileprivate var mailDomain: Substring {
    let address = drop { $0 != ":" }.dropFirst().prefix { $0 != "?" }
    guard let at = address.lastIndex(of: "@") else { return "" }
    return address[address.index(after: at)...]
  }

  fileprivate var withoutPort: Substring {
    if first == "[" { return prefix { $0 != "]" } + (contains("]") ? "]" : "") }
    guard let colon = lastIndex(of: ":") else { return self }
    return self[..<colon]
  }

  fileprivate var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = utf8
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let code = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
