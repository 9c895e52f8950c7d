/// What a tag of a page means to a reader, and the plain HTML that stands for it.
struct TagName {
  enum Kind {
    /// Has no content.
    case void
    /// May be left open: the next of its kind, or its container's end, closes it.
    case selfClosing
    /// Dresses text; one within another of its name says nothing more.
    case formatting
    /// Holds others.
    case container
    /// Its content is not for readers; one that never ends is as if it were not there.
    case hidden
    /// Its content is text, whatever it looks like; so for one that never ends.
    case verbatim
  }

  let kind: Kind
  /// The name that the parser is given.
  let name: StaticString
  /// What is said about it to the reader of the tree, as an attribute.
  let note: StaticString

  init(_ kind: Kind, _ name: StaticString, note: StaticString = "") {
    self.kind = kind
    self.name = name
    self.note = note
  }

  /// The tag of a lowercase name; nil where only its text counts.
  static func named(_ name: String, isSpoiler: Bool = false) -> TagName? {
    isSpoiler ? spoilers[name] ?? all[name] : all[name]
  }

  /// The tags that can hide what is in them.
  private static let spoilers = [
    "blockquote": TagName(.container, "blockquote", note: "spoiler"),
    "details": TagName(.container, "section", note: "spoiler"),
    "div": TagName(.container, "div", note: "spoiler"),
    "section": TagName(.container, "section", note: "spoiler"),
    "span": TagName(.formatting, "mark", note: "spoiler"),
  ]

  private static let all: [String: TagName] = {
    var tags: [String: TagName] = [:]
    func add(_ names: String, _ tag: TagName) {
      for name in names.split(separator: " ") { tags[String(name)] = tag }
    }
    add("p option", TagName(.selfClosing, "p"))
    add("br", TagName(.void, "br"))
    add("hr", TagName(.void, "hr"))
    add("img image", TagName(.void, "img"))
    add("input", TagName(.void, "input"))
    add("h1", TagName(.container, "h1"))
    add("h2", TagName(.container, "h2"))
    add("h3", TagName(.container, "h3"))
    add("h4", TagName(.container, "h4"))
    add("h5", TagName(.container, "h5"))
    add("h6", TagName(.container, "h6"))
    add("i em cite dfn var", TagName(.formatting, "i"))
    add("b strong", TagName(.formatting, "b"))
    add("u ins", TagName(.formatting, "u"))
    add("s del strike", TagName(.formatting, "s"))
    add("code kbd samp tt", TagName(.formatting, "code"))
    add("mark", TagName(.formatting, "mark"))
    add("sub", TagName(.formatting, "sub"))
    add("sup", TagName(.formatting, "sup"))
    add("q", TagName(.formatting, "q"))
    add("a", TagName(.formatting, "a"))
    add("ul menu dir", TagName(.container, "ul"))
    add("ol", TagName(.container, "ol"))
    add("li", TagName(.selfClosing, "li"))
    add("dl", TagName(.container, "ul", note: "dl"))
    add("dt", TagName(.selfClosing, "li", note: "dt"))
    add("dd", TagName(.selfClosing, "li", note: "dd"))
    add("blockquote", TagName(.container, "blockquote"))
    add("pre listing", TagName(.container, "pre"))
    add("table", TagName(.container, "table"))
    add("caption", TagName(.selfClosing, "caption"))
    add("tr", TagName(.selfClosing, "tr"))
    add("td", TagName(.selfClosing, "td"))
    add("th", TagName(.selfClosing, "th"))
    add("summary", TagName(.container, "div", note: "summary"))
    add(
      "article aside details dialog figure header footer main nav section",
      TagName(.container, "section"))
    add(
      "address center div fieldset figcaption form hgroup legend noscript search",
      TagName(.container, "div"))
    add(
      "script style title iframe noembed noframes svg template xml annotation",
      TagName(.hidden, ""))
    add("xmp textarea plaintext", TagName(.verbatim, "pre"))
    return tags
  }()
}
