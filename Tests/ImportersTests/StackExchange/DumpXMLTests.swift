import Archive
import Forum
import Foundation
import Importers
import Testing

@Suite("The XML of a dump")
struct DumpXMLTests {
  private static let row = "<row Id=\"1\" PostTypeId=\"1\" Title=\"T\" Body=\"a\"/>"

  private func posts(_ text: String) throws -> ImportedThreads {
    try ImportedThreads(["Posts.xml": text], as: .stackexchange)
  }

  private func body(_ text: String) throws -> String? {
    let posts = try posts("<posts><row Id=\"1\" PostTypeId=\"1\" Body=\"\(text)\"/></posts>")
    return posts.threads.first?.text
  }

  private func message(_ text: String) throws -> String {
    let error = #expect(throws: ImportError.self) { try posts(text) }
    return error.map { "\($0)" } ?? ""
  }

  @Test("Escapes, references and unescaped signs are what XML says they are")
  func escapes() throws {
    #expect(try body("&lt;p&gt; &amp;amp; &#233; &#x1F600; &quot;&apos;") == "<p> &amp; é 😀 \"'")
    #expect(try body("1 > 0, it's so") == "1 > 0, it's so")
    // Line ends in a value are spaces, those by number are themselves.
    #expect(try body("a\r\nb&#xD;&#xA;c\td") == "a b\r\nc d")
  }

  @Test("Attributes are told by their names, whatever their order, prefixes and quotes")
  func attributes() throws {
    let posts = try posts(
      """
      <posts xmlns:x="urn:x"><row Unknown="1" x:Body="no" Body='say "yes"' PostTypeId="1" Id="1"/>
      </posts>
      """)
    #expect(posts.threads.map(\.text) == ["say \"yes\""])
  }

  @Test("A value longer than any piece that is read is whole")
  func long() throws {
    let text = String(repeating: "äöü&amp; > ", count: 300_000)
    #expect(try body(text)?.utf8.count == text.utf8.count - 4 * 300_000)
  }

  @Test("A document type is read past: nothing is declared, added or fetched")
  func documentType() throws {
    let folder = NSTemporaryDirectory() + "rounds-doctype-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Whoever opened it to read would wait for a writer.
    let pipe = "\(folder)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let posts = try posts(
      """
      <?xml version="1.0"?>
      <!DOCTYPE posts SYSTEM "file://\(pipe)" [
        <!ENTITY inner "text"> <!ENTITY outer SYSTEM "file://\(pipe)">
        <!ENTITY % part SYSTEM "file://\(pipe)"> %part;
        <!ENTITY % own "<!ENTITY more 'x'>"> %own;
        <!ATTLIST row Body CDATA "added &inner;">
      ]>
      <posts><row Id="1" PostTypeId="1" Title="T"/></posts>
      """)
    #expect(posts.threads.map(\.text) == [""])
  }

  @Test(
    "A text that needs an entity is refused with that reason",
    arguments: ["&inner;", "&outer;", "&bomb;", "&none;"])
  func entity(reference: String) throws {
    let message = try message(
      """
      <!DOCTYPE posts [<!ENTITY inner "text"> <!ENTITY outer SYSTEM "file:///etc/passwd">
      <!ENTITY bomb "&inner;&inner;&inner;&inner;&inner;&inner;&inner;&inner;&inner;&inner;">]>
      <posts><row Id="1" PostTypeId="1" Title="T" Body="\(reference)"/></posts>
      """)
    #expect(message.hasPrefix("Posts.xml:3:"))
    #expect(
      message.hasSuffix(
        "its text needs the entity \(reference) which is not expanded; "
          + "get the dump again, or mend it"))
  }

  @Test("An entity between rows is refused, too")
  func entityBetweenRows() throws {
    let message = try message(
      "<!DOCTYPE posts [<!ENTITY a '<row/>'>]><posts>&a;\(Self.row)</posts>")
    #expect(message.contains("needs the entity &a;"))
  }

  @Test("A document type without end is not kept in memory")
  func longDocumentType() throws {
    let entities = (0..<80_000).map { "<!ENTITY e\($0) \"some text\">\n" }.joined()
    let message = try message("<!DOCTYPE posts [\(entities)]><posts>\(Self.row)</posts>")
    #expect(message.contains("no element begins in the first megabyte"))
  }

  @Test("A character by number that XML does not allow is left out with a word")
  func characters() throws {
    let posts = try posts(
      "<posts>\n<row Id=\"1\" PostTypeId=\"1\" Body=\"a&#x1F;b&#1114112;c\"/>\n</posts>")
    #expect(posts.threads.map(\.text) == ["abc"])
    #expect(
      posts.problems.first?.hasSuffix(
        "warning: the character &#31; is not allowed in XML; it was left out") == true)
    #expect(posts.problems.allSatisfy { $0.hasPrefix("Posts.xml:2:") })
  }

  @Test("Bytes that are no text of the encoding end the import where they stand")
  func encoding() throws {
    let bytes = Array("<posts>\n<row Id=\"1\" Body=\"a".utf8) + [0xE9] + Array("b\"/></posts>".utf8)
    let error = #expect(throws: ImportError.self) {
      try ImportedThreads([.bytes(name: "Posts.xml", bytes)], as: .stackexchange)
    }
    #expect(error.map { "\($0)".hasPrefix("Posts.xml:2:") } == true)
  }

  @Test("Other encodings are read as they are declared")
  func otherEncodings() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"NAME\"?><posts>"
      + "<row Id=\"1\" PostTypeId=\"1\" Title=\"é\"/></posts>"
    for (name, encoding) in [("UTF-16", String.Encoding.utf16), ("ISO-8859-1", .isoLatin1)] {
      let data = try #require(
        text.replacingOccurrences(of: "NAME", with: name).data(using: encoding))
      let read = try ImportedThreads(
        [.bytes(name: "Posts.xml", Array(data))], as: .stackexchange)
      #expect(read.threads.map(\.title) == ["é"])
    }
  }

  @Test("What is no table, or has something else than rows in it, ends in one line that says so")
  func otherXML() throws {
    #expect(
      try message("<html><body/></html>")
        == "Posts.xml: error: <html> is no table of a Stack Exchange dump; "
        + "give one that has <posts>")
    #expect(
      try message("<posts>\n\(Self.row)\n<item Id=\"2\"/></posts>")
        == "Posts.xml:3:13: error: <item> stands where only <row> can; "
        + "get the dump again, or mend it")
    #expect(try message("").hasPrefix("Posts.xml:1:1: error: "))
    #expect(try message("no XML").hasPrefix("Posts.xml:1:1: error: "))
    #expect(try message("<users/>").contains("no Posts.xml is among the tables"))
  }

  @Test("Nesting without end is refused")
  func nesting() throws {
    let message = try message("<posts>" + String(repeating: "<row>", count: 100_000))
    #expect(message.hasPrefix("Posts.xml:1:"))
  }

  @Test("A table that ends anywhere within is refused, and says that it ends")
  func cut() throws {
    let text = Array(DumpFixture.table("posts", DumpFixture.posts).utf8)
    for length in 60..<text.count {
      let error = #expect(throws: ImportError.self) {
        try ImportedThreads(
          [.bytes(name: "Posts.xml", Array(text[..<length]))], as: .stackexchange)
      }
      #expect(
        error.map { "\($0)".hasSuffix("error: it ends too early; get the dump again, or mend it") }
          == true,
        "\(length) \(error.map { "\($0)" } ?? "")")
    }
  }

  @Test("Rows without the numbers they need are passed over, and named")
  func numbers() throws {
    let rows: [DumpFixture.Row] = [
      ["Id": "1", "PostTypeId": "1", "Title": "T"], ["PostTypeId": "1"],
      ["Id": "x", "PostTypeId": "1"], ["Id": "99999999999999999999", "PostTypeId": "1"],
      ["Id": "2"], ["Id": "3", "PostTypeId": "2"], ["Id": "1", "PostTypeId": "1", "Title": "U"],
      ["Id": "4", "PostTypeId": "1", "Score": "99999999999", "CreationDate": "yesterday"],
    ]
    let posts = try posts(DumpFixture.table("posts", rows))
    #expect(posts.threads.map(\.title) == ["T", "Question 4"])
    #expect(posts.threads.map(\.votes) == [0, Int(Int32.max)])
    #expect(posts.threads.map(\.date) == [nil, nil])
    let unusable = "error: a post needs an Id and a PostTypeId; this one was passed over"
    #expect(
      posts.problems == [
        "Posts.xml:4:1: \(unusable)", "Posts.xml:5:1: \(unusable)", "Posts.xml:6:1: \(unusable)",
        "Posts.xml:7:1: \(unusable)",
        "Posts.xml:8:1: error: an answer needs a ParentId; this one was passed over",
        "Posts.xml:10:1: warning: the CreationDate “yesterday” cannot be read; it was passed over",
        "Posts.xml:10:1: warning: the Score “99999999999” is out of range; it was read as 2147483647",
        "Posts.xml:9:1: warning: the post 1 stands here once more; it was passed over",
      ])
  }
}
