/// What the text of the archives is made of.
enum Vocabulary {
  /// The most frequent first.
  static let words = words(
    """
    the a I it is of and to in my for that have with this be not you on are was do can your after
    or as but at there if when from has had what how they will more may about no one two some
    skin pain doctor treatment days weeks months years procedure surgery muscle normal time scar
    result patient often usually injection filler laser eye face nose lip cheek forehead brow chest
    hand knee shoulder hip back neck bone joint nerve tendon blood pressure heart lung stomach liver
    kidney thyroid sugar vitamin dose tablet cream mask sunscreen acne mole rash itch redness bruise
    lump cyst stitch wound dressing infection fever cough cold flu allergy asthma headache migraine
    sleep stress anxiety mood memory hearing balance dizzy tired weight diet exercise walking
    running sitting standing lifting stretching massage heat ice bandage brace splint cast crutch
    appointment examination ultrasound biopsy X-ray scan sample report second opinion specialist
    surgeon nurse clinic hospital insurance cost risk benefit consent anaesthesia recovery follow-up
    certainly probably rarely almost always never sometimes gently slowly quickly early late mild
    severe sharp dull burning tingling numb tight loose soft hard warm dry oily deep
    superficial left right upper lower inner outer front behind near far below above before during
    again already still yet soon later today tomorrow week morning evening night child adult
    mother father sister brother friend pregnancy newborn teenager elderly male female age
    """)

  static let firstNames = words(
    "Ana Benoît Chidi Dana Élodie Farah Grace Hiroko Ivan Jia Karim Lea Maya Noor Ömer Pia Søren 美咲"
  )
  static let lastNames = words(
    "Kane Snyder Castillo Okafor Nguyễn García Müller Itō Haddad Levi Novák Singh Łukasik Øberg 王 Ωμέγα"
  )
  static let suffixes = ["MD", "MD, FACS", "DO", "MD, PhD"]
  static let cities = words("Baltimore Austin Tucson Oslo Zürich Kraków Montréal Izmir Lagos Cusco")
  static let specialties = [
    "Plastic Surgeon", "Dermatologist", "Dermatologic Surgeon", "Oculoplastic Surgeon",
    "Facial Plastic Surgeon", "Cardiologist", "Neurologist", "Pediatrician", "Psychiatrist",
    "Ophthalmologist", "Oncologist", "Endocrinologist", "Orthopedic Surgeon", "Urologist",
    "Gastroenterologist", "Family Physician", "Internist", "Radiologist", "Dentist",
    "Gynecologist", "Allergist", "Rheumatologist", "Nephrologist", "Pulmonologist",
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
