/// A script with words of it, to make text from.
struct Script {
  let name: String
  let words: [String]
  /// Between words, and at the end of a sentence.
  let gap: String
  let stop: String

  static let all = [
    Script(name: "ASCII", words: Vocabulary.words, gap: " ", stop: ". "),
    Script(
      name: "Chinese",
      words: words(
        """
        治疗 医生 注射 肌肉 效果 三个月 持久 皮肤 疼痛 肿胀 手术 恢复 检查 血压 头痛 过敏 剂量 药物 患者 症状 每天
        两次 一般 可能 因为 所以 如果 需要 建议 观察 继续 停止 之后 以前 左侧 右侧 轻微 严重 的 了 是 在 和
        """), gap: "", stop: "。"),
    Script(
      name: "Hindi",
      words: words(
        """
        उपचार डॉक्टर इंजेक्शन मांसपेशी असर महीने त्वचा दर्द सूजन सर्जरी जाँच रक्तचाप सिरदर्द एलर्जी खुराक दवा मरीज लक्षण रोज़ बार
        आमतौर शायद क्योंकि इसलिए अगर ज़रूरत सलाह देखना जारी बंद बाद पहले बाईं दाईं हल्का गंभीर का है में और से पर
        """), gap: " ", stop: "। "),
    Script(
      name: "Arabic",
      words: words(
        """
        العلاج الطبيب الحقن العضلة المفعول أشهر الجلد الألم التورم الجراحة الفحص ضغط الدم الصداع حساسية الجرعة الدواء المريض
        أعراض يوميا مرتين عادة ربما لأن لذلك إذا يحتاج ينصح مراقبة استمر توقف بعد قبل اليسار اليمين خفيف شديد في من على و
        """), gap: " ", stop: ". "),
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// Paragraphs of several sentences, of at least so many bytes in all.
  func text(bytes: Int) -> String {
    var random = SeededGenerator(seed: 7)
    var text = ""
    while text.utf8.count < bytes {
      for _ in 0..<3 + random.below(6) {
        text += (0..<6 + random.below(18)).map { _ in words[random.below(words.count)] }
          .joined(separator: gap)
        text += stop
      }
      text += "\n"
    }
    return text
  }
}
