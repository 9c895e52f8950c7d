import Browser
import Drawing
import Forum
import Markup
import Testing

@Suite("The layout of a document")
struct ReadingTests {
  @Test("Headings, emphasis and links, whose addresses follow at the end")
  func text() {
    let text = """
      # Swelling

      It *usually* lasts **two weeks**; see [the guideline](https://example.org/g/1) and [the
      leaflet](https://example.org/l), or write to <https://example.org/>.

      ## Later

      Nothing.
      """
    #expect(
      picture(text, .markdown, width: 40) == """
        Swelling

        It usually lasts two weeks; see the
        guideline [1] and the leaflet [2], or
        write to https://example.org/ [3].

        Later

        Nothing.

        [1] https://example.org/g/1
        [2] https://example.org/l
        """)
    #expect(
      picture(text, .markdown, width: 100) == """
        Swelling

        It usually lasts two weeks; see the guideline [1] and the leaflet [2], or write to
        https://example.org/ [3].

        Later

        Nothing.

        [1] https://example.org/g/1
        [2] https://example.org/l
        """)
  }

  @Test("Lists hang under their bullets and numbers")
  func lists() {
    let text = """
      - Cold packs, ten minutes at a time, in the first two days
      - Sleep with the head raised
        - two pillows
        - or a wedge

      9. nine
      10. ten

      * loose

      * list
      """
    let expected = """
      • Sleep with the head raised
        • two pillows
        • or a wedge

       9. nine
      10. ten

      • loose

      • list
      """
    #expect(
      picture(text, .markdown, width: 40) == """
        • Cold packs, ten minutes at a time, in
          the first two days
        \(expected)
        """)
    #expect(
      picture(text, .markdown, width: 100) == """
        • Cold packs, ten minutes at a time, in the first two days
        \(expected)
        """)
  }

  @Test("Items are counted in letters and Roman numbers, and keep their numbers across lists")
  func numbering() {
    let page = """
      <ol type=a start=26><li>z<li>aa</ol><ol type=I start=3><li>three<li>four</ol>
      <ol><li>one<li value=7>seven</ol>
      """
    #expect(
      picture(page, .html, width: 40) == """
         z. z
        aa. aa
        III. three
         IV. four
        1. one
        7. seven
        """)
  }

  @Test("Quotes stand behind a bar, also the lines between their paragraphs")
  func quotes() {
    let text = """
      > The effect lasts longer each time, I was told, and I wonder whether that is so.
      >
      > > By whom?
      >
      > - a friend

      No.
      """
    #expect(
      picture(text, .markdown, width: 40) == """
        ▎ The effect lasts longer each time, I
        ▎ was told, and I wonder whether that is
        ▎ so.
        ▎
        ▎ ▎ By whom?
        ▎
        ▎ • a friend

        No.
        """)
    #expect(
      picture(text, .markdown, width: 100) == """
        ▎ The effect lasts longer each time, I was told, and I wonder whether that is so.
        ▎
        ▎ ▎ By whom?
        ▎
        ▎ • a friend

        No.
        """)
  }

  @Test("Code is kept, and cut at the edge")
  func code() {
    let text = "```\nlet dose = units / sites // and a comment that is long\n\n\tif x { }\n```"
    #expect(
      picture(text, .markdown, width: 40) == """
          let dose = units / sites // and a com…

                  if x { }
        """)
    #expect(
      picture(text, .markdown, width: 100) == """
          let dose = units / sites // and a comment that is long

                  if x { }
        """)
  }

  @Test("A table is aligned by columns of the screen, and its cells are folded for want of room")
  func tables() {
    let text = """
      | Drug | Dose | Remark |
      |:--|--:|:-:|
      | Ibuprofen | 400 mg | with food, and not longer than a few days |
      | 布洛芬 | 1 g | daily |
      """
    #expect(
      picture(text, .markdown, width: 40) == """
        Drug      │   Dose │       Remark
        ──────────┼────────┼────────────────────
        Ibuprofen │ 400 mg │ with food, and not
                  │        │  longer than a few
                  │        │        days
        ──────────┼────────┼────────────────────
        布洛芬    │    1 g │        daily
        """)
    #expect(
      picture(text, .markdown, width: 100) == """
        Drug      │   Dose │                  Remark
        ──────────┼────────┼──────────────────────────────────────────
        Ibuprofen │ 400 mg │ with food, and not longer than a few days
        布洛芬    │    1 g │                   daily
        """)
  }

  @Test("A table with more columns than there is room for becomes records")
  func records() {
    let page = """
      <table><tr><th>Drug<th>Milligrams<th>When<th>How long<th>Why
      <tr><td>Ibuprofen<td>400<td>morning, noon and evening<td>3 days<td>pain
      <tr><td>Aspirin<td>100<td>morning<td>always<td>heart</table>
      """
    #expect(
      picture(page, .html, width: 40) == """
        Drug        Ibuprofen
        Milligrams  400
        When        morning, noon and evening
        How long    3 days
        Why         pain
        ────────────────────────────────────────
        Drug        Aspirin
        Milligrams  100
        When        morning
        How long    always
        Why         heart
        """)
    #expect(
      picture(page, .html, width: 14) == """
        Drug
          Ibuprofen
        Milligrams
          400
        When
          morning,
          noon and
          evening
        How long
          3 days
        Why
          pain
        ──────────────
        Drug
          Aspirin
        Milligrams
          100
        When
          morning
        How long
          always
        Why
          heart
        """)
  }

  @Test("Definitions stand under their terms, a rule crosses the page")
  func definitions() {
    let page =
      "<dl><dt>Ptosis<dd>A lid that hangs down lower than before<dt>Tic<dd>A twitch</dl><hr>"
    #expect(
      picture(page, .html, width: 40) == """
        Ptosis
            A lid that hangs down lower than
            before

        Tic
            A twitch

        ────────────────────────────────────────
        """)
  }

  @Test("A plain text looks as its author meant it")
  func plain() {
    let text = """
      Dear Adrian,
      thank you for asking. The short answer is that it can.

      > You wrote that it lasts longer each time, which is interesting.

      1) rest
      2) wait for three months before you come again, not less

      Name      Dose
      Aspirin   100

      https://example.org/an/address/that/is/wider/than/forty/columns
      """
    #expect(
      picture(text, .plain, width: 40) == """
        Dear Adrian,
        thank you for asking. The short answer
        is that it can.

        ▎ You wrote that it lasts longer each
        ▎ time, which is interesting.

        1) rest
        2) wait for three months before you come
           again, not less

          Name      Dose
          Aspirin   100

        https://example.org/an/address/that/is/
        wider/than/forty/columns [1]
        """)
    #expect(
      picture(text, .plain, width: 100) == """
        Dear Adrian,
        thank you for asking. The short answer is that it can.

        ▎ You wrote that it lasts longer each time, which is interesting.

        1) rest
        2) wait for three months before you come again, not less

          Name      Dose
          Aspirin   100

        https://example.org/an/address/that/is/wider/than/forty/columns [1]
        """)
  }

  @Test("Without Unicode the same, in ASCII")
  func ascii() {
    let text = "- a\n  > b\n\n| c | d |\n|---|---|\n| e | f |\n\n---\n"
    #expect(
      picture(text, .markdown, width: 12, glyphs: .ascii) == """
        - a
          | b

        c | d
        --+--
        e | f

        ------------
        """)
  }

  @Test("On a narrow screen the innermost margin is kept")
  func narrow() {
    #expect(
      picture("> > > 10. a b\n> > > 11. c", .markdown, width: 6) == """
        10. a
            b
        11. c
        """)
    #expect(picture("- ab\n\n  c", .markdown, width: 1) == "a\nb\n\nc")
  }

  @Test("An empty item shows its bullet")
  func emptyItem() {
    #expect(picture("- a\n-\n- c", .markdown, width: 10) == "• a\n•\n• c")
  }
}
