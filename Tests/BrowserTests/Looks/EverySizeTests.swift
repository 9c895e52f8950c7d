import Drawing
import Forum
import Testing

@testable import Browser

@Suite("Every size of screen")
struct EverySizeTests {
  static let places = [
    "", "l", "s", "?", "/a", "/zzz", "s zz", "ll3<enter>+", "sx?", "sderm <enter>lG", "o", "oO?",
    "7jlf",
    "mjleask Hana<enter>M", "le", "meone<enter>lm",
    "7jlf1", "3jlzM3j",
  ]

  @Test("Nothing fails and nothing is missing at any small size", arguments: places)
  func small(_ keys: String) {
    for glyphs in [Glyphs.unicode, .ascii] {
      var session = Session(width: 80, height: 24, glyphs: glyphs)
      session.type(keys)
      for width in 0...30 {
        for height in 0...12 { resize(&session, width, height) }
      }
    }
  }

  @Test("Nothing fails at large sizes", arguments: places)
  func large(_ keys: String) {
    var session = Session(width: 1, height: 1)
    session.type(keys)
    for (width, height) in [(99, 5), (100, 1), (100, 2), (100, 30), (101, 3), (300, 80), (500, 4)] {
      resize(&session, width, height)
    }
  }

  @Test("Keys pressed on a screen of one cell do what they do")
  func keysOnOneCell() {
    var session = Session(width: 1, height: 1)
    session.type("jl]+ b^D^UGgg/mole<enter>nN<esc>s <enter>S?q")
    session.resize(120, 40)
    #expect(!session.state.votes.isEmpty)
  }

  private func resize(_ session: inout Session, _ width: Int, _ height: Int) {
    session.resize(width, height)
    let canvas = session.canvas
    #expect(canvas.size == Size(width: width, height: height))
    if let cursor = canvas.cursor {
      #expect(canvas.bounds.contains(cursor), "cursor \(cursor) at \(width)x\(height)")
    }
  }
}
