import Forum
import Markup
import Testing

@Suite("Plain text")
struct PlainTests {
  @Test("An empty line parts paragraphs, and nothing in them is markup")
  func paragraphs() {
    #expect(
      sketch("One *a* <link> <b>x</b> &amp;\n\n\n  Two\u{2029}\u{2029}Three", .plain) == """
        P One *a* <link> <b>x</b> &amp;
        P Two
        P Three
        """)
  }

  @Test("Lines that a program wrapped are joined, those that the author broke are kept")
  func joining() {
    let text = """
      Dear Adrian,
      thank you for your question about how long the effect of repeated
      treatments lasts. It is a good one and there are several well-
      known answers, which I give below, as far as they are known today.
      See https://example.org/a/very/long/address/that/did/not/fit/the/line
      Best regards
      Dana
      """
    #expect(
      sketch(text, .plain) == """
        P Dear Adrian,⏎thank you for your question about how long the effect of repeated \
        treatments lasts. It is a good one and there are several well-known answers, which I give \
        below, as far as they are known today. \
        See <https://example.org/a/very/long/address/that/did/not/fit/the/line>1 \
        Best regards⏎Dana
        [1] https://example.org/a/very/long/address/that/did/not/fit/the/line (spelled out)
        """)
  }

  @Test("One long line among short ones was broken by nobody but the author")
  func oneLongLine() {
    let text = """
      Aspirin 100 mg
      Metoprolol 50 mg in the morning, and another in the evening at 8
      Ramipril 5 mg
      """
    #expect(sketch(text, .plain) == "P " + text.replacing("\n", with: "⏎"))
  }

  @Test("Lines longer than programs wrap are paragraphs of their own")
  func longLines() {
    let line = String(repeating: "word ", count: 30) + "end."
    #expect(sketch("\(line)\n\(line)", .plain) == "P \(line)⏎\(line)")
  }

  @Test("Quoted lines are quotes, a greater-than sign is not")
  func quotes() {
    #expect(
      sketch("> You wrote\n> > earlier\n> this\nYes.\n\n>5 cm is large", .plain) == """
        > P You wrote
        > > P earlier
        > P this
        P Yes.
        P >5 cm is large
        """)
  }

  @Test("Lines of a quotation need no blank behind their sign, where there are several")
  func tightQuotes() {
    #expect(
      sketch("Note:\n>quoted\n>second\n>> deeper\n> with blank\n>third\nEnd", .plain) == """
        P Note:
        > P quoted⏎second
        > > P deeper
        > P with blank⏎third
        P End
        """)
    #expect(sketch("x\n>5 mg\n>10 mg", .plain) == "P x⏎>5 mg⏎>10 mg")
    #expect(sketch(">5 mg is bad\n>a 10 mg", .plain) == "P >5 mg is bad⏎>a 10 mg")
    #expect(sketch("x\n>:(\ny\n>one", .plain) == "P x⏎>:(⏎y⏎>one")
    #expect(sketch(">>> import this\nThe Zen", .plain) == "P >>> import this⏎The Zen")
    #expect(sketch("- a\n  >b\n  >c", .plain) == "- P a\n   > P b⏎c")
  }

  @Test("An item that goes on behind an empty line has one, and a table outside is none of it")
  func itemEnds() {
    #expect(sketch("- a\n\n  b\n- c", .plain) == "+ P a\n   P b\n+ P c")
    #expect(
      sketch("- a\n\n\tt\ts\nx\ty\nxx\tb", .plain)
        == "- P a\nC         t\ts\nC x\ty\nC xx\tb")
  }

  @Test("Lists hang, nest and keep the author's numbers")
  func lists() {
    let text = """
      Do this:
      1) first, that is
         goes on
      2) second
      4) fourth

      - a
        - b
          * c
      - d

      • e

      • f
      """
    #expect(
      sketch(text, .plain) == """
        P Do this:
        1) P first, that is⏎goes on
        2) P second
        4) P fourth
        - P a
           - P b
              - P c
        - P d
        + P e
        + P f
        """)
  }

  @Test("A year, a measure or a dash within a paragraph is no list")
  func noLists() {
    let text = """
      He had his first treatment, as far as I can see from the papers, in
      2012. The second one followed. I would wait for three months, until
      5. May at least, and not mix it with others
      """
    #expect(
      sketch(text, .plain) == """
        P He had his first treatment, as far as I can see from the papers, in 2012. The second \
        one followed. I would wait for three months, until 5. May at least, and not mix it with \
        others
        """)
  }

  @Test("Columns that the author set with blanks are kept")
  func columns() {
    #expect(
      sketch("  Drug      Dose\n  Aspirin   100 mg\n    Ibu       400 mg", .plain) == """
        C Drug      Dose
        C Aspirin   100 mg
        C   Ibu       400 mg
        """)
  }

  @Test("Addresses are links without the punctuation after them")
  func addresses() {
    let text = """
      (see https://x.org/a_(b)), HTTP://Y.org. <https://z.org/?q=1> xhttps://no.org https://
      mailto:dana@x.org; „https://x.org/a_(b)“ https://例え.jp/テスト。
      """
    #expect(
      sketch(text, .plain) == """
        P (see <https://x.org/a_(b)>1), <HTTP://Y.org>2. <<https://z.org/?q=1>3> xhttps://no.org \
        https:// <mailto:dana@x.org>4; „<https://x.org/a_(b)>1“ <https://例え.jp/テスト>5。
        [1] https://x.org/a_(b) (spelled out)
        [2] HTTP://Y.org (spelled out)
        [3] https://z.org/?q=1 (spelled out)
        [4] mailto:dana@x.org (spelled out)
        [5] https://例え.jp/テスト (spelled out)
        """)
  }

  @Test("A rule is a rule where it stands alone")
  func rules() {
    #expect(
      sketch("a\n\n-----\n\n* * *\n\nTitle\n=====\nb", .plain) == "P a\n---\n---\nP Title⏎=====⏎b")
  }
}
