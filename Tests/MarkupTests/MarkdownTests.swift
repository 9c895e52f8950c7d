import Forum
import Markup
import Testing

@Suite("Markdown")
struct MarkdownTests {
  @Test("Headings, paragraphs, breaks and emphasis")
  func paragraphs() {
    let text = """
      # One
      Two
      ---
      Soft
      break, hard  
      break. *a* **b** ~~c~~ `d <e>`

      ***
      """
    #expect(
      sketch(text, .markdown) == """
        H1 One
        H2 Two
        P Soft break, hard⏎break. *a* **b** ~c~ `d <e>`
        ---
        """)
  }

  @Test("Lists of items and tasks, tight and loose")
  func lists() {
    let text = """
      - [x] done
      - [ ] open
        1) one
        2) two

      * a

      * b
      """
    #expect(
      sketch(text, .markdown) == """
        - P [x] done
        - P [ ] open
           1. P one
           2. P two
        + P a
        + P b
        """)
  }

  @Test("Quotes, code and tables")
  func blocks() {
    let text = """
      > a
      > > b

      ```
      \tx <y>

      z
      ```

      | n | m |
      |---|--:|
      | `1` | 2 |
      """
    #expect(
      sketch(text, .markdown) == """
        > P a
        > > P b
        C \tx <y>
        C\u{20}
        C z
        T leading trailing
        | n | m
        |--
        | `1` | 2
        """)
  }

  @Test("Links of every kind, and images")
  func links() {
    let text = """
      [a](https://x.org/) <https://y.org/> www.z.org [b][r] ![Scan](https://x.org/i.png) [c](/d)

      [r]: https://x.org/
      """
    #expect(
      sketch(text, .markdown) == """
        P <a>1 <https://y.org/>2 <www.z.org>3 <b>1 <![image: Scan]!>4 c
        [1] https://x.org/
        [2] https://y.org/ (spelled out)
        [3] http://www.z.org (spelled out)
        [4] https://x.org/i.png
        """)
  }

  @Test("HTML in it means what it says, and does nothing")
  func html() {
    #expect(
      sketch("a <kbd>K</kbd> H<sub>2</sub>O<br>b <script>x</script>\n\n<p>c</p>", .markdown)
        == "P a `K` H₂O⏎b\nP c")
  }
}
