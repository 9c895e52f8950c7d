extension Double {
  /// Of a number as people write it: with commas or blanks between thousands, or with a comma as
  /// the decimal point where it cannot be one of those.
  init?(written text: String) {
    let groups = text.filter { !$0.isWhitespace }
      .split(separator: ",", omittingEmptySubsequences: false)
    let later = groups.dropFirst()
    let areThousands =
      groups.first != "0" && later.dropLast().allSatisfy { $0.count == 3 }
      && later.suffix(1).allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    guard areThousands || later.count < 2 else { return nil }
    self.init(groups.joined(separator: areThousands ? "" : "."))
  }
}
