/// The text that stands for an image.
struct ImageText {
  /// Images no higher than a line are signs among words, not pictures.
  private static let lineHeight = 32

  private let alternative: String?
  private let width: Int?
  private let height: Int?

  /// What it is, where it is no picture.
  private let kind: String?

  init(_ attributes: HTMLAttributes) {
    kind = attributes["is"]
    alternative = attributes["alt"].map(cleanLine)
    width = attributes.number("width")
    height = attributes.number("height")
  }

  /// Nil where the image only decorates; in a link it is all that can be followed.
  func text(inLink: Bool) -> String? {
    if let width, let height, width <= 1, height <= 1 { return nil }
    if let kind { return kind == "page" ? "[embedded page]" : "[\(kind)]" }
    guard let alternative, !alternative.isEmpty else {
      return alternative == nil || inLink ? "[image\(size)]" : nil
    }
    return isSign ? alternative : "[image: \(alternative)\(size)]"
  }

  /// Whether it stands among words as one of them, as a face does.
  var isSign: Bool {
    guard let alternative, !alternative.isEmpty else { return false }
    return (height ?? .max) <= ImageText.lineHeight || alternative.count == 1
      || alternative.count > 2 && alternative.hasPrefix(":") && alternative.hasSuffix(":")
  }

  private var size: String {
    guard let width, let height else { return "" }
    return ", \(width)×\(height)"
  }
}
