extension ArchiveDate {
  /// Reads a date or date and time as archives write it; nil where it is none.
  ///
  /// Source: ISO 8601-1:2019 §5.2, §5.4 in extended format: a year, a month, a day, or a time to
  /// the minute or finer with or without a zone; a time without one is taken as UTC.
  package init?(iso8601 bytes: UnsafeBufferPointer<UInt8>) {
    var reader = ISO8601Reader(bytes: bytes)
    guard let date = reader.date() else { return nil }
    self = date
  }

  package init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ ArchiveDate(iso8601: $0) }) else { return nil }
    self = date
  }

  /// In UTC, with the date's own precision.
  package var iso8601: String {
    let civil = CivilDate(seconds: seconds)
    // An archive has millions of them: no text is made on the way to this one.
    return String(unsafeUninitializedCapacity: 32) { text in
      var writer = ISO8601Writer(text: text)
      writer.put(year: civil.year)
      if precision != .year { writer.put("-", civil.month) }
      if precision == .day || precision == .minute { writer.put("-", civil.day) }
      if precision == .minute {
        writer.put("T", civil.hour)
        writer.put(":", civil.minute)
        writer.put(":", civil.second)
        writer.put(UInt8(ascii: "Z"))
      }
      return writer.count
    }
  }
}

private struct ISO8601Writer {
  let text: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(text: UnsafeMutableBufferPointer<UInt8>) { self.text = text }

  mutating func put(_ byte: UInt8) {
    text.initializeElement(at: count, to: byte)
    count += 1
  }

  /// At least four digits.
  mutating func put(year: Int) {
    if year < 0 { put(UInt8(ascii: "-")) }
    let year = year.magnitude
    if year > 9999 { String(year / 10_000).utf8.forEach { put($0) } }
    for unit: UInt in [1000, 100, 10, 1] { put(UInt8(ascii: "0") + UInt8(year / unit % 10)) }
  }

  /// A mark and two digits.
  mutating func put(_ mark: Unicode.Scalar, _ number: Int) {
    put(UInt8(ascii: mark))
    put(UInt8(ascii: "0") + UInt8(number / 10))
    put(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

private struct ISO8601Reader {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  mutating func date() -> ArchiveDate? {
    while bytes.count > index, bytes[index] == 0x20 { index += 1 }
    guard let year = number(digits: 4) else { return nil }
    var civil = CivilDate(year: year)
    guard take("-") else { return atEnd(civil, .year) }
    guard let month = number(digits: 2), 1...12 ~= month else { return nil }
    civil.month = month
    guard take("-") else { return atEnd(civil, .month) }
    guard let day = number(digits: 2), 1...CivilDate.daysInMonth(month, year: year) ~= day else {
      return nil
    }
    civil.day = day
    guard take("T") || take("t") || (index + 1 < bytes.count && take(" ")) else {
      return atEnd(civil, .day)
    }
    return time(on: civil)
  }

  private mutating func time(on day: CivilDate) -> ArchiveDate? {
    guard let hour = number(digits: 2), 0...24 ~= hour, take(":"),
      let minute = number(digits: 2), 0...59 ~= minute
    else { return nil }
    var civil = day
    civil.hour = hour
    civil.minute = minute
    if take(":") {
      guard let second = number(digits: 2), 0...60 ~= second else { return nil }
      civil.second = min(second, 59)
      if take(".") || take(",") { while number(digits: 1) != nil {} }
    }
    guard let shift = zone() else { return nil }
    let instant = CivilDate(seconds: civil.seconds - Int64(shift))
    return atEnd(instant, .minute)
  }

  /// Seconds east of UTC; 0 where no zone is written.
  private mutating func zone() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-") else { return 0 }
    guard let hours = number(digits: 2) else { return nil }
    _ = take(":")
    let minutes = number(digits: 2) ?? 0
    return (hours * 3600 + minutes * 60) * (isEast ? 1 : -1)
  }

  private mutating func atEnd(
    _ civil: CivilDate, _ precision: ArchiveDate.Precision
  ) -> ArchiveDate? {
    while bytes.count > index, bytes[index] == 0x20 { index += 1 }
    guard index == bytes.count else { return nil }
    return ArchiveDate(seconds: civil.seconds, precision: precision)
  }

  private mutating func number(digits: Int) -> Int? {
    guard index + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[index..<(index + digits)] {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    index += digits
    return value
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }
}
