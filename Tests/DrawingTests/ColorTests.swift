import Testing

@testable import Drawing

@Suite("A colour")
struct ColorTests {
  @Test(
    "is read from its name or its hexadecimal digits",
    arguments: [
      ("#000000", Color.rgb(0, 0, 0)), ("#FFcc01", .rgb(255, 204, 1)), ("black", .named(0)),
      ("brightwhite", .named(15)), ("default", .terminalDefault), ("#fff", nil), ("#gg0000", nil),
      ("# 12345", nil), ("#-12345", nil), ("Red", nil), ("", nil),
    ])
  func reading(_ text: String, _ color: Color?) {
    #expect(Color(text) == color)
  }

  @Test(
    "becomes the nearest of 256",
    arguments: [
      (Color.rgb(255, 0, 0), Color.indexed(196)), (.rgb(0, 0, 0), .indexed(16)),
      (.rgb(255, 255, 255), .indexed(231)), (.rgb(8, 8, 8), .indexed(232)),
      (.rgb(96, 135, 175), .indexed(67)), (.named(3), .named(3)), (.indexed(99), .indexed(99)),
      (.terminalDefault, .terminalDefault),
    ])
  func to256(_ color: Color, _ expected: Color) {
    #expect(color.degraded(to: .indexed256) == expected)
  }

  @Test("that is among the 256 stays itself")
  func fixedColors() throws {
    for number in UInt8(16)...255 {
      let color = Color.indexed(number)
      let (red, green, blue) = try #require(color.components)
      let near = Color.rgb(red, green, blue).degraded(to: .indexed256)
      let (nearRed, nearGreen, nearBlue) = try #require(near.components)
      #expect((red, green, blue) == (nearRed, nearGreen, nearBlue))
    }
  }

  @Test(
    "becomes one of sixteen, of eight, or none",
    arguments: [
      (Color.rgb(250, 20, 20), Color.named(9), Color.named(1)),
      (.rgb(190, 10, 10), .named(1), .named(1)), (.rgb(120, 120, 120), .named(8), .named(7)),
      (.rgb(20, 23, 28), .named(0), .named(0)), (.indexed(231), .named(15), .named(7)),
      (.named(10), .named(10), .named(2)), (.terminalDefault, .terminalDefault, .terminalDefault),
    ])
  func toFew(_ color: Color, _ sixteen: Color, _ eight: Color) {
    #expect(color.degraded(to: .sixteen) == sixteen)
    #expect(color.degraded(to: .eight) == eight)
    #expect(color.degraded(to: .none) == .terminalDefault)
    #expect(color.degraded(to: .direct) == color)
  }

  @Test("contrasts with others as WCAG says")
  func contrast() throws {
    let (black, white) = (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255))
    #expect(try #require(black.contrast(with: white)) == 21)
    #expect(white.contrast(with: white) == 1)
    let gray = try #require(Color.rgb(0x76, 0x76, 0x76).contrast(with: white))
    #expect((4.54..<4.55).contains(gray))
    #expect(white.contrast(with: .terminalDefault) == nil)
  }

  @Test("depth follows from how many colours a terminal has")
  func depths() {
    #expect(
      [-1, 0, 2, 8, 16, 88, 256, 1 << 24].map(ColorDepth.init(colorCount:))
        == [.none, .none, .none, .eight, .sixteen, .sixteen, .indexed256, .direct])
  }
}
