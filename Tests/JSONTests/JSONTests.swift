import Foundation
import JSON
import Testing

struct JSONNodeTests {
  @Test("Every kind of value is read, with the place it stands at")
  func values() throws {
    let node = try JSONNode.parse(Array(#"{"a": [1, true, null], "b": "c"}"#.utf8))
    #expect(node["b"]?.string == "c")
    #expect(node["b"]?.offset == 28)
    guard case .array(let elements) = node["a"]?.value else {
      Issue.record("“a” is not an array")
      return
    }
    #expect(elements.map(\.offset) == [7, 10, 16])
  }

  @Test(
    "Escapes are resolved and a lone surrogate is replaced",
    arguments: [
      (#""a\n\t\"\\\/\b\f\r""#, "a\n\t\"\\/\u{8}\u{c}\r"),
      (#""\u00e9\u4e2d""#, "é中"),
      (#""\ud83d\ude00!""#, "😀!"),
      (#""\ud83d!""#, "\u{FFFD}!"),
      (#""\ude00\ud83d\u0041""#, "\u{FFFD}\u{FFFD}A"),
    ])
  func escapes(json: String, text: String) throws {
    #expect(try JSONNode.parse(Array(json.utf8)).string == text)
  }

  @Test("A byte that is not UTF-8 is shown as U+FFFD")
  func invalidUTF8() throws {
    #expect(try JSONNode.parse([0x22, 0x61, 0xFF, 0x22]).string == "a\u{FFFD}")
  }

  @Test("Of two members with one key the last counts")
  func duplicates() throws {
    let node = try JSONNode.parse(Array(#"{"a":"one","a":"two"}"#.utf8))
    #expect(node["a"]?.string == "two")
  }

  @Test(
    "What is not JSON is refused, where and why",
    arguments: [
      ("", 0, JSONError.Reason.noValue),
      ("[1,]", 2, .trailingComma),
      (#"{"a":1,}"#, 6, .trailingComma),
      (#"{"a" 1}"#, 5, .missingColon),
      (#"{a:1}"#, 1, .missingKey),
      ("[1 2]", 3, .missingCommaInArray),
      (#"{"a":1 "b":2}"#, 7, .missingCommaInObject),
      ("\"a\nb\"", 2, .controlInString),
      (#""a\x""#, 2, .badEscape),
      (#""abc"#, 0, .unfinishedString),
      ("01", 0, .badNumber),
      ("1.", 0, .badNumber),
      ("-", 0, .badNumber),
      ("[1", 2, .unfinished),
      ("nul", 0, .unexpected),
      ("1 2", 2, .trailing),
    ])
  func refusals(json: String, offset: Int, reason: JSONError.Reason) {
    #expect(throws: JSONError(offset: offset, reason: reason)) {
      try JSONNode.parse(Array(json.utf8))
    }
  }

  @Test("64 nested containers are read and 65 are refused")
  func depth() throws {
    let nested = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONNode.parse(nested(64))
    #expect(throws: JSONError(offset: 64, reason: .tooDeep)) { try JSONNode.parse(nested(65)) }
    #expect(throws: JSONError.self) { try JSONNode.parse(nested(1_000_000)) }
  }

  @Test("Every prefix of a text is refused without reading beyond it")
  func prefixes() throws {
    let whole = Array(#"{"a":[1.5e3,"\u00e9x",true,null],"b":{"c":-0}}"#.utf8)
    _ = try JSONNode.parse(whole)
    for count in 0..<whole.count {
      #expect(throws: JSONError.self) { try JSONNode.parse(Array(whole[..<count])) }
    }
  }

  @Test("A walk that makes no objects accepts and refuses the same texts")
  func walkAgrees() {
    let texts = ["[1,2]", "{}", "[1,]", "tru", "\"\\u12G4\"", "-0.5E+2", "[[[{}]]]", "{\"a\":}"]
    for text in texts {
      let bytes = Array(text.utf8)
      let walked = bytes.withUnsafeBufferPointer { buffer -> Bool in
        guard let start = buffer.baseAddress else { return false }
        var cursor = JSONCursor(start: start, end: start + buffer.count)
        return (try? cursor.skipValue()) != nil && cursor.isAtEnd
      }
      #expect(walked == ((try? JSONNode.parse(bytes)) != nil), "\(text)")
    }
  }
}

struct TextPositionTests {
  @Test("Lines and columns count from one, columns in code points, a byte-order mark not at all")
  func positions() {
    let bytes = Array("\u{FEFF}é中x\n\nab".utf8)
    #expect(TextPosition(of: 3, in: bytes) == TextPosition(line: 1, column: 1))
    #expect(TextPosition(of: 8, in: bytes) == TextPosition(line: 1, column: 3))
    #expect(TextPosition(of: 10, in: bytes) == TextPosition(line: 2, column: 1))
    #expect(TextPosition(of: 12, in: bytes) == TextPosition(line: 3, column: 2))
  }
}

struct JSONWriterTests {
  @Test("What is written reads back the same")
  func roundTrip() throws {
    let hard = "quote \" slash \\ line \n tab \t nul \u{0} bell \u{7} é 中 😀"
    var writer = JSONWriter()
    writer.object {
      $0.key("text")
      $0.string(hard)
      $0.key("list")
      $0.array {
        $0.int(-3)
        $0.double(4.5)
        $0.double(.infinity)
        $0.bool(true)
        $0.object { _ in }
      }
    }
    #expect(try JSONNode.parse(writer.bytes)["text"]?.string == hard)
    let decoded = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    #expect((decoded as? [String: Any])?["text"] as? String == hard)
    #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix(#"[-3,4.5,null,true,{}]}"#))
  }
}
