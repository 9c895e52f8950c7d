/// The letters behind a doctor's name: “MD, FACS”, “M.B.B.S.”, “FRCS (Plast)”.
enum Credentials {
  /// How sure it is that a part between commas is credentials.
  enum Likeness { case known, possible }

  /// Nil where a part is none.
  static func likeness(of part: Substring) -> Likeness? {
    let words = part.withoutBrackets.split(separator: " ")
    guard !words.isEmpty else { return part.isEmpty ? nil : .possible }
    guard words.count <= 4 else { return nil }
    if NameWords.titleCount(of: words) == words.count { return .possible }
    var isKnown = false
    for word in words {
      switch likeness(ofWord: word) {
      case .known: isKnown = true
      case .possible: break
      case nil: return nil
      }
    }
    return isKnown ? .known : .possible
  }

  /// How many of the last words are credentials that are known, with what stands in brackets
  /// between them.
  static func count(atEndOf words: [Substring]) -> Int {
    var count = 0
    for (place, word) in words.reversed().enumerated() where !isBracketed(word) {
      guard likeness(ofWord: word.withoutBrackets[...]) == .known else { break }
      count = place + 1
    }
    return count
  }

  private static func isBracketed(_ word: Substring) -> Bool {
    word.hasPrefix("(") && word.hasSuffix(")")
  }

  private static func likeness(ofWord word: Substring) -> Likeness? {
    let letters = word.filter { $0 != "." }
    guard letters.utf8.count <= 12 else { return nil }
    let capitals = letters.count { $0.isUppercase }
    guard capitals >= 2 else { return nil }
    if known.contains(letters.lowercased()) { return .known }
    let isPlain = letters.allSatisfy { $0.isLetter || $0 == "-" || $0 == "/" || $0.isNumber }
    return isPlain && capitals * 2 >= letters.count ? .possible : nil
  }

  private static let known = Set(
    """
    md do mbbs mbchb mbbch mbbchir mbchir bmbs bmbch bm mbbc mbcb mdcm md/phd md-phd mdphd
    facs faad facog facoog faap face facc facp fachep fccp fccm fasds faafprs facms fashp fams
    facep faafp facr facg faan faans faaos faaaai faaai fascrs fasco facsm fapa dfapa fidsa facaai
    fagd facos facoi facmg fscai fhrs frcs frcsc frcsed frcsi frcp frcpc frcpe frcpi
    frca frcog frcr frcpath frcpch frcpsych frcgp frcophth mrcp mrcs mrcgp mrcog mrcpch mrcpsych
    franzcp franzcog franzcr fracs fracp fracgp facd facrrm fcps fcpsp fcs fds fdsrcs mfds mds
    febs feboph febopras phd dphil dsc scd msc ms ma mphil mph mba mha mhs mpas mpa mmed mmsc mmedsc
    bsc bs ba bsn msn dnp mn rn np aprn arnp fnp fnp-c fnp-bc crnp acnp anp agnp pmhnp whnp cnm
    crna cns cpnp lpn lvn pa pa-c pac rpa-c dmsc dds dmd bds bdsc dent ddsc fds dvm vmd bvsc bvms
    mrcvs dpm dpt pt mpt msp ot otr otr/l otd rd rdn ldn lcsw lmsw lmft lmhc lpc lpcc mft msw psyd
    edd edm med aud ccc-a ccc-slp slp slpd dc nd nmd ncmd lac l.ac dacm daom dom dhm dhom od optom
    pharmd rph bpharm bcps bcba facnp facpm faaem faaos fasam facmt fawm fabpm dabr daba dabpm
    ccfp fcfp dipderm dch dgo dnb fcps fams abpp facfas facfaom cwsp cde cdces ibclc rrt pac-c
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
