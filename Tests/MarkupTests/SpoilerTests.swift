import Forum
import Markup
import Testing

@Suite("Spoilers")
struct SpoilerTests {
  @Test("Details that are closed are a spoiler with a title, those that are open are not")
  func details() {
    let page = """
      <details><summary>The <b>answer</b></summary><p>Yes.<ul><li>a</ul></details>after
      <details open><summary>Open</summary>Text</details><details>No summary</details>
      <summary>stray</summary>
      """
    #expect(
      sketch(page, .html) == """
        ? The **answer**
        ?   P Yes.
        ?   - P a
        P after
        P Open⏎Text
        ?\u{20}
        ?   P No summary
        P stray
        """)
  }

  @Test("Words of Markdown between >! and !< are hidden, in code they are not")
  func words() {
    let text = """
      >!hidden!< shown >!hidden too!<

      A >!word!< and `>!code!<`

      >! a block
      """
    let visible = Document(text, format: .markdown).plainText
    #expect(
      sketch("A >!word!< b", .markdown) == sketch("A <span class=spoiler>word</span> b", .html))
    #expect(
      sketch(">!a!< b >!c!<", .markdown)
        == sketch("<span class=spoiler>a</span> b <span class=spoiler>c</span>", .html))
    #expect(visible.contains(">!code!<"))
    #expect(sketch(">! a block", .markdown).hasPrefix("?"))
  }

  @Test("The classes that forums use hide blocks and words, others do not")
  func classes() {
    let page = """
      <blockquote class="spoiler"><p>block</blockquote><blockquote class="x">quote</blockquote>
      <div class='lightbox spoiler spoiler-blurred'>division</div>It is <span class="spoiled">so
      <b>hidden</b></span> and <span class=other>not</span><span> hidden</span>.
      """
    #expect(
      sketch(page, .html) == """
        ?\u{20}
        ?   P block
        > P quote
        ?\u{20}
        ?   P division
        P It is ?so ??**hidden**? and not hidden.
        """)
  }

  @Test("Spans that never end, or end twice, hide no more than they can")
  func crossed() {
    #expect(sketch("<span class=spoiler>a<p>b</span>c", .html).contains("?a?"))
    #expect(sketch("x</span></span>y<span>z", .html) == "P xyz")
    #expect(sketch("</details></summary>y", .html) == "P y")
  }

  @Test("Lines that begin with >! are a spoiler in Markdown, but not in code")
  func markdown() {
    let text = """
      Who did it?
      >! *The* butler,
      >! [see](https://x.org/).
      >!
      >! - really
      > quote

      ```
      >! code
      ```
      """
    #expect(
      sketch(text, .markdown) == """
        P Who did it?
        ?\u{20}
        ?   P *The* butler, <see>1.
        ?   - P really
        > P quote
        C >! code
        [1] https://x.org/
        """)
  }

  @Test("What is hidden is known, with its links")
  func hidden() {
    let text =
      "<a href='https://a.org/'>a</a> <span class=spoiler><a href='https://b.org/'>b</a></span>"
    let document = Document(text, format: .html)
    #expect(document.hasSpoilers && !Document("<p>a", format: .html).hasSpoilers)
    #expect(document.links(withSpoilers: false).map(\.number) == [1])
    #expect(document.links(withSpoilers: true).map(\.number) == [1, 2])
  }
}
