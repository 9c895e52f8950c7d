import Forum

/// A text with one construct of markup, as archives have it.
struct Construct: CustomStringConvertible {
  let name: String
  let format: TextFormat
  let text: String

  var description: String { name }

  private init(_ name: String, _ format: TextFormat, _ text: String) {
    self.name = name
    self.format = format
    self.text = text
  }

  static let all: [Construct] = plain + markdown + html

  private static let plain = [
    Construct(
      "letter", .plain,
      """
      Dear Dana,
      the dose that you name is usual, and I would not go beyond it before the
      third month. Two things to keep in mind:

      1) no massage on the first day, however much it itches under the bandage
      2) no aspirin

      On Monday you wrote:
      > > Is a headache normal?
      > It is, for a day.
      """),
    Construct(
      "columns", .plain,
      "Drug        Units   Sites\nGlabella       20       5\nForehead       12       4"),
    Construct(
      "addresses", .plain,
      "See https://example.org/a/very/long/address/that/no/line/of/forty/columns/holds and "
        + "mailto:dana@example.org, not ftp://example.org."),
    Construct(
      "controls", .plain,
      "A bell\u{7}, an escape \u{1B}[31m and a turn \u{202E}around\u{202C}, a pile e"
        + String(repeating: "\u{301}", count: 100) + " of marks, a literal <link> & <b>."),
  ]

  private static let markdown = [
    Construct(
      "headings", .markdown,
      "# What it is\n\nText.\n\n## How it works, in more words than one line of forty columns has"
        + "\n\nText.\n\n#### Details\n\nText."),
    Construct(
      "emphasis", .markdown,
      "It *usually* lasts **three months**, ~~six~~ four at ***most***, says `dose --help`."),
    Construct(
      "lists", .markdown,
      "- Cold packs, ten minutes at a time, in the first two days\n  - not on the skin itself\n"
        + "    1. a cloth between\n    2. then the pack\n- Rest\n\n8. eight\n9. nine\n10. ten"),
    Construct("tasks", .markdown, "- [x] fasting since midnight\n- [ ] consent form signed"),
    Construct(
      "quotes", .markdown,
      "> The effect lasts longer each time, I was told, and I wonder about it.\n>\n> > By whom?\n\nNo."
    ),
    Construct(
      "code", .markdown,
      "```\nlet dose = units / sites // a comment that is longer than a narrow pane is\n\tif x { }\n```"
    ),
    Construct(
      "table", .markdown,
      "| Drug | Dose | Remark |\n|:--|--:|:-:|\n| Ibuprofen | 400 mg | with food, and not for long |"
        + "\n| 布洛芬 | 1 g | daily |"),
    Construct(
      "links", .markdown,
      "Read [the guideline](https://example.org/g), [the leaflet](<https://example.org/l>), "
        + "<https://example.org/> and [the guideline](https://example.org/g) again; not [this](/x)."
    ),
    Construct(
      "formulas", .markdown,
      #"Clearance is $Cl = \frac{D}{AUC}$, so $t_{1/2} \approx 0.7 \cdot V_d / Cl$; "#
        + #"$\begin{cases} a \end{cases}$ is no line, and it costs $5 to $7."#),
  ]

  private static let html = [
    Construct(
      "records", .html,
      "<table><tr><th>Drug<th>Milligrams<th>When<th>How long<th>Why<tr><td>Ibuprofen<td>400"
        + "<td>morning, noon and evening<td>3 days<td>pain<tr><td>Aspirin<td>100<td>morning"
        + "<td>always<td>heart</table>"),
    Construct(
      "definitions", .html,
      "<dl><dt>Ptosis<dd>A lid that hangs down lower than before<dt>Tic<dd>A twitch</dl><hr>End"),
    Construct(
      "images", .html,
      "<p>Before <img src='https://example.org/b.png' alt='Scan of the left knee' width=640 "
        + "height=480> and after <img src='data:image/png;base64,iVBORw0KGgo=' alt='after'>"
        + "<img src='https://example.org/dot.gif' width=1 height=1> <img alt=':smile:'>"),
    Construct(
      "spoilers", .html,
      "<p>It was <span class='spoiler'>the butler</span>.</p><details><summary>Why, in the end"
        + "</summary><p>For the inheritance.</details><blockquote class='spoiler'>x</blockquote>"),
    Construct(
      "breaks", .html,
      "<div>One</div><div>two</div><br><br>Three &amp; four&nbsp;&mdash; f&uuml;nf<br>H<sub>2</sub>O, "
        + "10<sup>9</sup>/l, 10<sup>x+y</sup>, <q>so</q>, <kbd>Ctrl</kbd>"),
    Construct(
      "debris", .html,
      "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><p class=MsoNormal "
        + "style='mso-list:l0'><![if !supportLists]>&middot;<![endif]> An item<o:p></o:p></p>"
        + "<style>p{color:red}</style><script>x()</script><unknown>kept <made-up>too</unknown>"),
    Construct(
      "scripts", .html,
      "<p>重复治疗能让效果更持久吗？我在三年里接受了九次治疗，每次大约四个月。<p>क्या बार-बार उपचार करने से "
        + "असर लंबे समय तक रहता है?<p>การรักษาซ้ำหลายครั้งทำให้ผลอยู่ได้นานขึ้นหรือไม่"
        + "<p>هل يدوم المفعول أطول مع تكرار العلاج؟<p>👩‍⚕️ 🇩🇪 ❤️ 한국어 각"),
  ]
}
