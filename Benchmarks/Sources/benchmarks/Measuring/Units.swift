import Foundation

extension Duration {
  var seconds: Double { self / .seconds(1) }

  /// "0.84 ms", "12 ms", "1.3 s".
  var text: String {
    let milliseconds = seconds * 1000
    return milliseconds < 1000
      ? "\(milliseconds.short) ms" : "\((milliseconds / 1000).short) s"
  }
}

extension Int {
  /// "612 MB", "6.1 GB".
  var bytesText: String { Double(self).bytesText }

  /// "100,000".
  var grouped: String {
    var text = ""
    for (place, digit) in String(self).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text = "," + text }
      text = String(digit) + text
    }
    return text
  }
}

extension Double {
  var bytesText: String {
    self >= 1e9
      ? "\((self / 1e9).short) GB"
      : self >= 1e6 ? "\((self / 1e6).short) MB" : "\((self / 1e3).short) kB"
  }

  /// Two digits that matter, or all there are before the point.
  var short: String {
    String(format: self < 1 ? "%.2f" : self < 10 ? "%.1f" : "%.0f", self)
  }

  /// "1.4 ×".
  var times: String { "\(short) ×" }
}
