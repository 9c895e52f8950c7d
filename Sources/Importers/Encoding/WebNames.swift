extension CharacterSet {
  /// The character set that pages mean by a name: by “latin1” they mean windows-1252, as the
  /// Encoding Standard has it; other names as they are.
  static func webName(_ name: String) -> String {
    let label = name.lowercased().filter { !$0.isWhitespace }
    return webNames[label] ?? label
  }

  private static let webNames: [String: String] = [
    "utf8": utf8, "utf-8": utf8, "unicode-1-1-utf-8": utf8,
    "ascii": "windows-1252", "us-ascii": "windows-1252", "ansi_x3.4-1968": "windows-1252",
    "latin1": "windows-1252", "l1": "windows-1252", "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252", "iso88591": "windows-1252",
    "latin5": "windows-1254", "iso-8859-9": "windows-1254", "iso8859-9": "windows-1254",
    "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "gb2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "cp936": "gb18030", "gb18030": "gb18030",
    "sjis": "windows-31j", "shift_jis": "windows-31j", "shift-jis": "windows-31j",
    "x-sjis": "windows-31j", "ms_kanji": "windows-31j",
    "ks_c_5601-1987": "windows-949", "euc-kr": "windows-949", "korean": "windows-949",
    "unicode": "utf-16le",
  ]
}
