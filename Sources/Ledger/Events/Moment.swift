import Forum

/// When an event happened, to the microsecond.
package struct Moment: Hashable, Sendable {
  /// Since 1970-01-01T00:00:00Z.
  package let microseconds: Int64
  /// Whether a fraction of a second was written: older versions wrote none, and several of their
  /// events may have the same moment.
  package let isExact: Bool

  package init(microseconds: Int64, isExact: Bool = true) {
    self.microseconds = microseconds
    self.isExact = isExact
  }

  /// Before everything: the moment of an event that names none.
  static let unknown = Moment(microseconds: 0, isExact: false)

  /// The first moment after it.
  var next: Moment { Moment(microseconds: microseconds + 1) }

  /// Larger numbers are later.
  var rank: Int64 { microseconds * 2 + (isExact ? 1 : 0) }
}

extension Moment: Comparable {
  package static func < (one: Moment, other: Moment) -> Bool { one.rank < other.rank }
}

extension Moment {
  /// As events have it: "2026-11-23T12:30:00.123456Z".
  package var text: String {
    let seconds = (microseconds - (microseconds < 0 ? 999_999 : 0)) / 1_000_000
    let whole = ArchiveDate(seconds: seconds, precision: .minute).iso8601
    guard isExact else { return whole }
    let fraction = String(microseconds - seconds * 1_000_000)
    return "\(whole.dropLast()).\(String(repeating: "0", count: 6 - fraction.count))\(fraction)Z"
  }

  /// Reads a time of day on a date, in UTC or with a zone; nil where it is none, or is so far away
  /// that no clock can be meant.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let moment = Moment(usual: bytes) {
      self = moment
      return
    }
    guard let date = ArchiveDate(iso8601: bytes), abs(date.seconds) < Moment.farAway else {
      return nil
    }
    let dot = bytes.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard let dot else {
      self.init(microseconds: date.seconds * 1_000_000, isExact: false)
      return
    }
    var fraction: Int64 = 0
    var unit: Int64 = 100_000
    for byte in bytes[(dot + 1)...] {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { break }
      fraction += Int64(byte - UInt8(ascii: "0")) * unit
      unit /= 10
    }
    self.init(microseconds: date.seconds * 1_000_000 + fraction)
  }

  /// Of the form that this program writes, to which most lines of a large ledger hold; nil where it
  /// is another one.
  private init?(usual bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 27, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "."),
      bytes[26] == UInt8(ascii: "Z"), bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
    else { return nil }
    // Of two digits; negative where they are none, and far enough to stay so in a sum.
    func pair(_ place: Int) -> Int {
      let (tens, ones) = (Int(bytes[place]) - 0x30, Int(bytes[place + 1]) - 0x30)
      return 0...9 ~= tens && 0...9 ~= ones ? tens * 10 + ones : -1_000_000_000
    }
    let (year, month, day) = (pair(0) * 100 + pair(2), pair(5), pair(8))
    let (hour, minute, second) = (pair(11), pair(14), pair(17))
    let fraction = pair(20) * 10_000 + pair(22) * 100 + pair(24)
    guard 1970..<9000 ~= year, 1...12 ~= month, 1...28 ~= day, 0..<24 ~= hour, 0..<60 ~= minute,
      0..<60 ~= second, fraction >= 0
    else { return nil }
    let date = CivilDate(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    self.init(microseconds: date.seconds * 1_000_000 + Int64(fraction))
  }

  /// The year 9000, in seconds.
  private static let farAway: Int64 = 221_845_392_000
}
