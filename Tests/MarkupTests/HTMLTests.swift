import Forum
import Markup
import Testing

@Suite("HTML")
struct HTMLTests {
  @Test("Headings, paragraphs and text without a paragraph")
  func paragraphs() {
    let page = """
      <h1>Title</h1>before<p>One
         two<p class=x>Three<br>four</p>after<h3>Small</h3>
      """
    #expect(
      sketch(page, .html) == """
        H1 Title
        P before
        P One two
        P Three⏎four
        P after
        H3 Small
        """)
  }

  @Test("Emphasis of every kind, also where tags are crossed")
  func emphasis() {
    #expect(
      sketch("<b>b <i>both</b> i</i> <u>u</u> <del>d</del> <kbd>k</kbd> <mark>m</mark>", .html)
        == "P **b *****both**** i* _u_ ~d~ `k` =m=")
  }

  @Test("A blank is one space, at the start and end of a line none, and &nbsp; stays")
  func blanks() {
    #expect(
      sketch("<p> a \n\t <b> b</b> <br> c&nbsp;d &nbsp;e </p>", .html) == "P a **b**⏎c\u{A0}d e")
  }

  @Test("Divisions are lines, empty ones between them part paragraphs, and so do two breaks")
  func divisions() {
    #expect(
      sketch("<div>a</div><div>b</div><div><br></div><div>c</div>d<br><br>e<br></br>", .html)
        == """
        P a⏎b
        P c⏎d
        P e
        """)
  }

  @Test("Lists nest, count from where they say, and need no end tags")
  func lists() {
    let page = """
      <ul><li>a<li>b<ol start=5 type=i><li>x<li value=9>y</ol></ul>
      <ul><li><p>loose<li><p>list</ul><li>stray
      """
    #expect(
      sketch(page, .html) == """
        - P a
        - P b
           5lowerRoman. P x
           9lowerRoman. P y
        + P loose
        + P list
        + P stray
        """)
  }

  @Test("Lists count down where they say so")
  func reversedLists() {
    let page = """
      <ol reversed><li>three<li>two<ul><li>x</ul><li>one</ol>
      <ol reversed start=2><li>two<li value=9>nine<li>eight</ol>
      """
    for format in [TextFormat.html, .markdown] {
      #expect(
        sketch(page, format) == """
          3. P three
          2. P two
             - P x
          1. P one
          2. P two
          9. P nine
          8. P eight
          """)
    }
  }

  @Test("Definitions stand under their terms")
  func definitions() {
    #expect(
      sketch("<dl><dt>Ptosis<dd>A lid that hangs<dt>Tic<dd>A twitch</dl>", .html) == """
        P **Ptosis**
          P A lid that hangs
        P **Tic**
          P A twitch
        """)
  }

  @Test("Several terms share a definition, and one has several")
  func sharedDefinitions() {
    let page = "<p>x</p><dl><dt>A<dt>B<dd>one<dd>two<dt>C</dl>y"
    #expect(
      sketch(page, .html) == """
        P x
        P **A⏎B**
          P one
          P two
        P **C**
        P y
        """)
  }

  @Test("Readings stand in brackets behind their characters, those of the page or others")
  func ruby() {
    let page = """
      <ruby>東京<rt>とうきょう</rt></ruby> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rp>(<rt>ji<rp>)</ruby> x
      <ruby>a<rt>b<rt>c</ruby><rp>(</rp>
      """
    #expect(sketch(page, .html) == "P 東京(とうきょう) 漢(kan)字(ji) x a(b)(c)")
    #expect(sketch("<p>a<ruby>b<rt>lone</p>c", .html) == "P ab(lone)\nP c")
  }

  @Test("Films, sounds and pages within a page are links")
  func media() {
    let page = """
      <iframe src="https://y.example/embed/1"><p>No frames</iframe> <video src="https://v.example/a"></video>
      <video poster=x><source src="https://v.example/b"><source src="https://v.example/c"></video>
      <audio>Nothing here</audio> <a href="https://l.example/"><video src="https://v.example/d"></video></a>
      <iframe src="https://t.example/" width=1 height=1></iframe><iframe></iframe>
      <iframe src="javascript:alert(1)"></iframe>
      """
    #expect(
      sketch(page, .html) == """
        P <![embedded page]!>1 <![video]!>2 <![video]!>3 ![audio]! Nothing here <![video]!>4 ![embedded page]!
        [1] https://y.example/embed/1
        [2] https://v.example/a
        [3] https://v.example/b
        [4] https://l.example/
        """)
  }

  @Test("A link ends before the end of a line")
  func linkAtLineEnd() {
    #expect(
      sketch(
        "<figure><img src='https://f.example/i' alt=fig><figcaption>Cap</figcaption></figure>",
        .html)
        == "P <![image: fig]!>1⏎Cap\n[1] https://f.example/i")
    #expect(
      sketch("<a href='https://f.example/'>a<br>b<br></a>c", .html)
        == "P <a⏎b>1⏎c\n[1] https://f.example/")
  }

  @Test("Quotes and code blocks")
  func quotes() {
    let page = "<blockquote><p>a<blockquote>b</blockquote></blockquote><pre>\n x\n  y &lt;</pre>"
    #expect(
      sketch(page, .html) == """
        > P a
        > > P b
        C  x
        C   y <
        """)
  }

  @Test("A table has a head, alignments and cells that reach over others")
  func tables() {
    let page = """
      <table><caption>Doses</caption><tr><th>Drug<th align=right>mg<th style="text-align: center">n
      <tr><td rowspan=2>A<td>1<td>x<tr><td colspan=2>y</table>
      """
    #expect(
      sketch(page, .html) == """
        P Doses
        T leading trailing center
        | Drug | mg | n
        |--
        | A | 1 | x
        |  | y |\u{20}
        """)
  }

  @Test("A table that only places things on a page is taken apart")
  func layoutTables() {
    let page = "<table><tr><td><p>Menu<ul><li>a</ul><td><p>Text<p>more</table>"
    #expect(sketch(page, .html) == "P Menu\n- P a\nP Text\nP more")
  }

  @Test("Links are numbered once each; only those that can be followed are links")
  func links() {
    let page = """
      <a href="https://x.org/?a=1&amp;b">one</a> <a href='//y.org/'>two</a>
      <a href="https://x.org/?a=1&amp;b">again</a> <a href="javascript:alert(1)">three</a>
      <a href="java\tscript:x">four</a> <a name=x>five <a href=mailto:a@b.c>six</a> https://z.org/.
      """
    #expect(
      sketch(page, .html) == """
        P <one>1 <two>2 <again>1 three four five <six>3 <https://z.org/>4.
        [1] https://x.org/?a=1&b
        [2] https://y.org/
        [3] mailto:a@b.c
        [4] https://z.org/ (spelled out)
        """)
  }

  @Test("An image is its text and size, and can be followed")
  func images() {
    let page = """
      <img src="https://x.org/a.png" alt="Scan" width=640 height=480> <img src="data:,x" alt=D>
      <img src="https://x.org/dot.gif" width=1 height=1><img alt=""> <img src=/x.png>
      <img alt=":smile:" width=20 height=20> <img alt=🙂>
      <img src="https://x.org/wrench.png" alt=":wrench:">
      """
    #expect(
      sketch(page, .html) == """
        P <![image: Scan, 640×480]!>1 D ![image]! :smile: 🙂 :wrench:
        [1] https://x.org/a.png
        """)
  }

  @Test("Powers and formulas keep their meaning")
  func shifts() {
    #expect(
      sketch(
        "10<sup>9</sup>/L H<sub>2</sub>O C<sub>max</sub> 10<sup>x+y</sup> 1<sup>st</sup>", .html)
        == "P 10⁹/L H₂O Cmax 10^(x+y) 1st")
  }

  @Test("Scripts, styles, comments and a word processor's debris are dropped")
  func debris() {
    let page = """
      <html><head><title>T</title><style>p {}</style></head><body><!-- c --><p class=MsoNormal>
      Text<o:p>&nbsp;</o:p></p><!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]-->
      <![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]> more
      <xml><o:x>2</o:x></xml><script>if (a < b) alert("</p>")</script></body></html>
      """
    #expect(sketch(page, .html) == "P Text\nP · more")
  }

  @Test("The text of unknown tags is kept, and what is no tag is text")
  func unknown() {
    #expect(
      sketch("<foo>a</foo> <bar-x y=1>b 5 < 6 & c <3 <em>d</em> e <b", .html)
        == "P a b 5 < 6 & c <3 *d* e <b")
  }

  @Test("What hides its content and never ends hides nothing, not even its name")
  func endless() {
    #expect(
      sketch("Use <title> or <STYLE>, <textarea> or <!-- a comment, or <svg/> now", .html)
        == "P Use <title> or <STYLE>, <textarea> or <!-- a comment, or now")
    #expect(sketch("a <iframe src=x>b", .html) == "P a ![embedded page]!b")
  }

  @Test("Controls in short stretches are shown and counted as in long ones")
  func shortControls() {
    let document = Document("<p>a \u{7}\u{7} b</p>", format: .html)
    #expect(sketch(document) == "P a ␇␇ b")
    #expect(document.cleanedCount == 2)
  }

  @Test("A blank in an address is an escape, at its ends and as the end of a line none")
  func addressBlanks() {
    let document = Document("<a href=' http://a.example/My File\n(1).pdf\t'>b</a>", format: .html)
    #expect(document.links.map(\.address) == ["http://a.example/My%20File(1).pdf"])
  }

  @Test("A control that hides in an entity is shown, and counted")
  func entities() {
    let document = Document("<p>&#27;[31m&#x202E;&eacute;&notin;&#128512;", format: .html)
    #expect(sketch(document) == "P ␛[31mé∉😀")
    #expect(document.cleanedCount == 2)
  }

  @Test("Check boxes and quotations are told")
  func boxes() {
    #expect(
      sketch(
        "<input type=checkbox checked>a <input type=checkbox>b <input value=x> <q>c</q>", .html)
        == "P [x] a [ ] b “c”")
  }
}
