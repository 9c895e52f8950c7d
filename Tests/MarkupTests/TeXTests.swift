import Forum
import Markup
import Testing

@Suite("Formulas of TeX")
struct TeXTests {
  @Test(
    "that are simple are written as they are read",
    arguments: [
      (#"$\alpha \leq 10^{-3}$"#, "α ≤ 10⁻³"), (#"\(x_1^2 + x_{12}\)"#, "x₁² + x₁₂"),
      (#"$$\frac{a+b}{2} = \sqrt{n}$$"#, "(a+b)/2 = √n"), (#"\[\sqrt[3]{x+1}\]"#, "∛(x+1)"),
      (#"$45^\circ$"#, "45°"),
      (
        #"$\mathbb{P}\left(\text{success}\right) \geq \frac{2}{3}$"#,
        "ℙ(success) ≥ 2/3"
      ), (#"$\lvert 0\rangle$"#, "|0⟩"), ("$n$", "n"), ("$2$", "2"),
      (#"$T_c >= 300K$"#, "T_c >= 300K"), (#"$\sin x + \log(y)$"#, "sin x + log(y)"),
      (#"$\hat{x}\,\vec v$"#, "x̂ v⃗"), (#"$\rho U^\dagger$"#, "ρ U†"), (#"$5\,\mu g$"#, "5 μ g"),
      (#"$e^{i\pi}$"#, "e^(iπ)"), (#"$\{1, 2\}$"#, "{1, 2}"),
    ])
  func simple(_ formula: String, _ line: String) {
    for format in [TextFormat.plain, .markdown, .html] {
      if format == .markdown, !formula.hasPrefix("$") { continue }
      if format == .html, formula.contains("<") || formula.contains("&") { continue }
      #expect(Document("so \(formula), then", format: format).plainText == "so \(line), then")
    }
  }

  @Test(
    "say in a line what they say in two",
    arguments: [
      (#"2\frac{1}{2}"#, "2 1/2"), (#"3\tfrac{1}{4}x"#, "3(1/4)x"),
      (#"x = \frac{1}{2}"#, "x = 1/2"),
      (#"\frac{a}{b}c"#, "(a/b)c"), (#"x\frac{1}{2}"#, "x(1/2)"),
      (#"\frac{1}{2}(x+1)"#, "(1/2)(x+1)"),
      (#"a/\frac{b}{c}"#, "a/(b/c)"), (#"\frac{a}{b}/c"#, "a/b/c"),
      (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"), (#"\frac{x}{2a}"#, "x/(2a)"),
      (#"\frac{2a}{x}"#, "2a/x"), (#"\frac{dy}{dx}"#, "dy/dx"), (#"\frac{a}{(b+c)}"#, "a/(b+c)"),
      (#"\frac{-b \pm \sqrt{b^2-4ac}}{2a}"#, "(-b ± √(b²-4ac))/(2a)"),
      (#"\frac{1}{2}^2"#, "(1/2)²"), (#"\frac{1}{x^2}"#, "1/x²"), (#"\sqrt{2x}"#, "√(2x)"),
      (#"\sqrt2x"#, "(√2)x"), (#"2\sqrt{3}"#, "2√3"), (#"\frac{1}{\sqrt{2}}"#, "1/√2"),
      (#"\sqrt{x}^2"#, "(√x)²"), (#"{x^a}^b"#, "(x^a)^b"), (#"{a+b}^2"#, "(a+b)²"),
      (#"\left(a+b\right)^2"#, "(a+b)²"), (#"x ^2"#, "x²"), (#"^{13}C"#, "¹³C"),
      (#"12^2 + 10{,}000"#, "12² + 10,000"), (#"\frac{\text{mass}}{\text{volume}}"#, "mass/volume"),
      (#"\sin\frac{x}{2}"#, "sin (x/2)"),
      (#"\frac{\text{140 - age}}{72}"#, "(140 - age)/72"), (#"\frac{1}{\text{a/b}}"#, "1/(a/b)"),
      (#"2\mathrm{\frac{1}{2}}"#, "2 1/2"), (#"\mathbf{2}\frac12"#, "2 1/2"),
      (#"\mathrm{x^2}^3"#, "(x²)³"), (#"\mathrm{a+b}^2"#, "(a+b)²"),
      (#"\mathrm{\sqrt{x}}y"#, "(√x)y"),
      (#"\frac{a}{\mathrm{\frac{b}{c}}}"#, "a/(b/c)"), (#"p \lt 0.05"#, "p < 0.05"),
      (#"\frac{\ln 2}{k}"#, "(ln 2)/k"),
      (#"\frac{\cos 2x}{2}"#, "(cos 2x)/2"), (#"\frac{a}{b}!"#, "(a/b)!"), (#"\sqrt{a}!"#, "(√a)!"),
      (#"\sqrt{x^2}"#, "√(x²)"), (#"\sum^n_{i=1} x_i"#, "∑ⁿᵢ₌₁ xᵢ"), (#"\chi^2_1"#, "χ²₁"),
      (#"\frac{72.5}{0.5}"#, "72.5/0.5"), (#"\frac{f(x)}{2}"#, "f(x)/2"),
      (#"\frac{n!}{2}"#, "n!/2"),
      (#"\frac{a}{b}."#, "a/b."), (#"\frac{(a+b)(c+d)}{2}"#, "(a+b)(c+d)/2"), (#"{(a)}^2"#, "(a)²"),
      (#"\lim_{x\to0}\frac{\sin x}{x}"#, "lim_(x→0)((sin x)/x)"),
    ])
  func lines(_ formula: String, _ line: String) {
    #expect(Document("\\(\(formula)\\)", format: .plain).plainText == line)
  }

  @Test(
    "that are not stay as they are written",
    arguments: [
      #"$\begin{matrix} a & b \end{matrix}$"#, #"$\unknown{x_1} * y_2 * z$"#, #"$x^{2$"#, "$$$$",
      #"$$x$"#, #"$\frac{a}$"#, #"$\sqrt[n]{x}$"#,
    ])
  func others(_ formula: String) {
    for format in [TextFormat.plain, .markdown, .html] {
      #expect(Document("so \(formula), then", format: format).plainText == "so \(formula), then")
    }
  }

  @Test(
    "are not what sums of money are",
    arguments: [
      "It costs $5 and $6.", "from $5-$6", "US$5/US$ or $10", "$5,000 to $7,000 a year", "$ 5 $",
      "a$x$b", "$HOME/$USER", "5$ + 6$", "I paid $200 (plus $20 tip)",
    ])
  func money(_ text: String) {
    for format in [TextFormat.plain, .markdown, .html] {
      #expect(Document(text, format: format).plainText == text)
    }
  }

  @Test("in code are code")
  func code() {
    #expect(
      sketch("`$x^2$` and\n\n```\n$x^2$\n```\n\n    $x^2$", .markdown)
        == "P `$x^2$` and\nC $x^2$\nC $x^2$")
    #expect(sketch("<code>$x^2$</code><pre>$x^2$</pre>", .html) == "P `$x^2$`\nC $x^2$")
  }

  @Test("bring no markup into Markdown")
  func escaping() {
    #expect(
      sketch(#"$a_1 * b$ and $c * [d](x)<i>+$"#, .markdown) == "P a₁ * b and c * [d](x)<i>+")
  }

  @Test("however many there are, and however deep, are read in no time that grows faster")
  func hostile() {
    for piece in ["$", "\\(", "$$", "$x", "\\[{", "$\\frac{", "{", "\\left"] {
      for format in [TextFormat.plain, .markdown, .html] {
        _ = Document(String(repeating: piece, count: 2000), format: format)
      }
    }
  }
}
