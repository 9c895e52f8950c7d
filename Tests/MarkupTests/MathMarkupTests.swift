import Forum
import Markup
import Testing

@Suite("Formulas in HTML")
struct MathMarkupTests {
  @Test(
    "are read as they are of TeX",
    arguments: [
      ("<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn>", "x²+1"),
      (
        "<msup><mn>10</mn><mn>3</mn></msup><mo>&#x2264;</mo><mfrac><mn>1</mn><mi>&alpha;</mi></mfrac>",
        "10³≤1/α"
      ),
      (
        "<mrow><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></mrow>",
        "(a+b)/2"
      ),
      ("<msqrt><mn>2</mn><mi>x</mi></msqrt>", "√(2x)"),
      ("<mroot><mi>x</mi><mn>3</mn></mroot>", "∛x"),
      ("<msub><mi>x</mi><mn>1</mn></msub><mtext> if </mtext><mi>n</mi>", "x₁ if n"),
      ("<munderover><mo>&sum;</mo><mn>1</mn><mi>n</mi></munderover><mi>x</mi>", "∑₁ⁿx"),
      (
        "<mi>sin</mi><mi>x</mi><mspace width=1em></mspace><mo>&lt;</mo>"
          + "<mn>5</mn><mo>%</mo>", "sin x <5%"
      ),
      (
        "<msup><mi>χ</mi><mn>2</mn></msup><msup><mi>&alpha;</mi><mn>2</mn></msup><mi>x</mi>",
        "χ²α²x"
      ),
      ("<msup><mi>Ca</mi><mrow><mn>2</mn><mo>+</mo></mrow></msup>", "Ca²⁺"),
      (
        "<mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "₆¹⁴C"
      ),
      ("<mn>5</mn><mo>~</mo><mn>10</mn><mtext> mg \\ ~d x^2</mtext>", "5~10 mg \\ ~d x^2"),
      (
        "<mfrac><mtext>systolic + 2 diastolic</mtext><mn>3</mn></mfrac>",
        "(systolic + 2 diastolic)/3"
      ),
      ("<mroot><mi>x</mi><mrow><mn>3</mn></mrow></mroot><mspace/>", "∛x"),
      ("<semantics><annotation-xml>z</annotation-xml><mi>y</mi></semantics>", "y"),
      ("<mmultiscripts><mi>x</mi><mn>1</mn><none/></mmultiscripts>", "x₁"),
      (#"<mfenced open="|" close="|"><mi>a</mi></mfenced>"#, "|a|"),
      (#"<mfenced open="[" close="]" separators=";"><mi>a</mi><mi>b</mi></mfenced>"#, "[a;b]"),
      (#"<menclose notation="radical"><mi>x</mi></menclose>"#, "√x"),
      ("<mover><mi>x</mi><mo>¯</mo></mover><mover><mi>v</mi><mo>&rarr;</mo></mover>", "x̄v⃗"),
      ("<mn>50%</mn><mtext>A &amp; B</mtext>", "50%A & B"),
      ("<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a)²"),
      (
        "<mtable><mtr><mtd><mi>x</mi></mtd><mtd><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></mtd></mtr>"
          + "<mtr><mtd><msup><mn>10</mn><mn>6</mn></msup></mtd></mtr></mtable>", "x =1/2 ; 10⁶"
      ),
      ("<mfenced><mi>a</mi><mi>b</mi></mfenced><mphantom><mi>c</mi></mphantom>", "(a,b)"),
      (
        #"<semantics><mrow><mi>q</mi></mrow><annotation encoding="application/x-tex">\frac{x}{2a}</annotation></semantics>"#,
        "x/(2a)"
      ),
    ])
  func mathML(_ content: String, _ line: String) {
    for format in [TextFormat.html, .markdown] {
      #expect(Document("so <math>\(content)</math>.", format: format).plainText == "so \(line).")
    }
  }

  @Test("that are drawn and written are there once")
  func drawn() {
    let katex = #"""
      so <span class="katex"><span class="katex-mathml"><math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow>
      <annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html"
      aria-hidden="true"><span class="base"><span>x</span><span>2</span></span></span></span>.
      """#
    #expect(Document(katex, format: .html).plainText == "so x².")
    let mathJax = #"""
      so <span class="MathJax_Preview">x2</span><span class="MathJax" id="M1"><nobr><span>x<span>2</span></span></nobr></span><script
      type="math/tex; mode=display" id="M">x^2 < 3</script>.
      """#
    #expect(Document(mathJax, format: .html).plainText == "so x² < 3.")
    let aligned = #"""
      so <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mtable><mtr><mtd><mi>x</mi></mtd></mtr></mtable></mrow>
      <annotation encoding="application/x-tex">\begin{aligned}x\end{aligned}</annotation></semantics></math></span><span class="katex-html">x</span></span>.
      """#
    #expect(
      Document(aligned, format: .html).plainText == #"so \(\begin{aligned}x\end{aligned}\)."#)
    let wiki =
      #"so <math><mi>E</mi></math><img class="mwe-math-fallback-image-inline" src="https://w.example/" alt="{E}">."#
    #expect(Document(wiki, format: .html).plainText == "so E.")
    let binomial = #"<math><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac></math>"#
    #expect(Document(binomial, format: .html).plainText == #"\(\binom{n}{k}\)"#)
    #expect(Document(#"so <span class="math">\alpha</span>."#, format: .html).plainText == "so α.")
    #expect(
      Document(#"so <span class="math inline">\(\alpha\)</span>."#, format: .html).plainText
        == "so α.")
  }

  @Test("that are only drawn, or broken, leave their text")
  func fallback() {
    #expect(
      Document("<span class=katex-html>x2</span> <span class=MathJax>y2</span>", format: .html)
        .plainText == "x2 y2")
    #expect(Document("<math><mi>x</mi> and more", format: .html).plainText == "x and more")
    #expect(
      Document("<math><mtable><mtr><mtd><mi>x</mi></mtable></math> y", format: .html).plainText
        == "x y")
    #expect(
      Document(
        "<math><mi>x</mi></math> then <span class=katex-html>E=mc2</span>, <pre><span class=katex-html>c</span></pre>",
        format: .html
      ).plainText.hasPrefix("x then E=mc2,"))
    #expect(
      Document(
        "<math><mi>q</mi></math><pre><span class=katex-html>code</span></pre>", format: .html
      )
      .blocks.count == 2)
    #expect(
      Document("A <span class=MathJax>shown</span> end, in math/tex.", format: .html).plainText
        == "A shown end, in math/tex.")
    let broken = String(repeating: "<span class=MathJax>q</span> z ", count: 20)
    #expect(
      Document(
        broken
          + "<math><msup><mn>10</mn><mn>2</mn></msup></math> B <script type=math/tex>y^2</script>",
        format: .html
      ).plainText.hasSuffix("10² B y²"))
    #expect(
      Document(
        "a<span class=MathJax><nobr aria-hidden=true>10<span>2</span></nobr><span class=MJX_Assistive_MathML>"
          + "<math><msup><mn>10</mn><mn>2</mn></msup></math></span></span>b", format: .html
      ).plainText == "a10²b")
    #expect(Document("a<math></math>b", format: .html).plainText == "ab")
    #expect(Document("<math>x+\n<mi>y</mi></math>", format: .html).plainText == "x+ y")
    #expect(Document("<script type=math/tex>x", format: .html).plainText == "x")
  }

  @Test("however many there are, and however deep, are read in no time that grows faster")
  func hostile() {
    for piece in [
      "<math>", "<math><mrow>", "<math><annotation encoding=application/x-tex>", "<ruby><rt>",
      "<span class=MathJax>", "<span class=math>", "<span class=MathJax>x</span> math/tex ",
      "<span class=MathJax>x</span> ", "<nobr>", "<nobr>x</nobr>",
      "<math><mi>x</mi></math><span class=katex-html>", "<video>", "<script type=math/tex>", "<rp>",
    ] {
      let text = String(repeating: piece, count: 20_000) + "deep"
      #expect(!Document(text, format: .html).plainText.isEmpty)
    }
  }
}
