/// Makes threads as JSON Lines, one a line: about 6 kB and 4.6 answers each.
struct ThreadMaker {
  private var random: SeededGenerator
  private let texts: TextMaker
  private let doctors: [String]

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    texts = TextMaker(&random)
    doctors = (0..<4000).map { ThreadMaker.doctor(number: $0, &random) }
    self.random = random
  }

  private static func doctor(number: Int, _ random: inout SeededGenerator) -> String {
    func one(of words: [String]) -> String { words[random.below(words.count)] }
    let name = "\(one(of: Vocabulary.firstNames)) \(one(of: Vocabulary.lastNames)) \(number)"
    // The first specialties are the most frequent.
    let specialty = Vocabulary.specialties[
      min(random.below(Vocabulary.specialties.count), random.below(Vocabulary.specialties.count))]
    var json = """
      {"@type":"Physician","name":"\(name)","honorificSuffix":"\(one(of: Vocabulary.suffixes))",\
      "medicalSpecialty":"\(specialty)",\
      "address":{"@type":"PostalAddress","addressLocality":"\(one(of: Vocabulary.cities))"}
      """
    if random.chance(0.7) {
      json += #","aggregateRating":{"@type":"AggregateRating","ratingValue":"#
      json += "\(Double(30 + random.below(21)) / 10),\"reviewCount\":\(1 + random.below(400))}"
    }
    return json + "}"
  }

  /// Adds the next thread and the end of its line.
  mutating func add(thread number: Int, to bytes: inout [UInt8]) {
    let answers = min(
      12, (0..<3).reduce(0) { sum, _ in sum + random.below(4) } + (number % 8 < 1 ? 2 : 0))
    let planted = PlantedWord.all.filter { $0.isIn(thread: number) }
    bytes += #"{"@type":"Question","@id":"q\#(number)","name":""#.utf8
    texts.title(to: &bytes, &random)
    bytes += #"","text":""#.utf8
    texts.text(4, to: &bytes, &random)
    for word in planted { bytes += " It may be \(word.word)?".utf8 }
    bytes += #"","author":{"@type":"Person","name":"user\#(random.below(1_000_000))"},"#.utf8
    addDate(to: &bytes)
    bytes += #""keywords":["\#(Vocabulary.words[60 + random.below(100)])"],"#.utf8
    bytes += #""answerCount":\#(answers + random.below(2)),"suggestedAnswer":["#.utf8
    for place in 0..<answers {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      addAnswer(id: "q\(number)a\(place)", to: &bytes)
    }
    bytes += "]}\n".utf8
  }

  private mutating func addAnswer(id: String, to bytes: inout [UInt8]) {
    bytes += #"{"@type":"Answer","@id":"\#(id)","headline":""#.utf8
    texts.title(to: &bytes, &random)
    bytes += #"","text":""#.utf8
    texts.text(9, to: &bytes, &random)
    bytes += #"","upvoteCount":\#(random.below(14) - 3),"#.utf8
    addDate(to: &bytes)
    bytes += #""author":"#.utf8
    bytes += doctors[random.below(doctors.count)].utf8
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func addDate(to bytes: inout [UInt8]) {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(2010 + random.below(15))-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))"
    let time = "\(two(random.below(24))):\(two(random.below(60))):\(two(random.below(60)))"
    bytes += #""dateCreated":"\#(day)T\#(time)Z","#.utf8
  }
}
