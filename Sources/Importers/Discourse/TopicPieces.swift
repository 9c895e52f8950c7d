import Archive
import JSON

/// What files hold of topics, in no order, on its way to being joined topic by topic.
struct TopicPieces {
  private let run: ImportRun
  private let spill = Spill()
  /// In the order in which the topics were met.
  private var ordinals: [String: UInt64] = [:]
  private var firstFiles: [String] = []
  /// What is wrong with the first file that has no topic.
  private var firstProblem: Problem?

  /// No topic is larger; its values would take several times as much memory.
  private static let sizeLimit = 1 << 28

  init(_ run: ImportRun) { self.run = run }

  /// A file of one topic, of an array of them, or of one a line.
  mutating func add(_ text: DecodedText, from source: Source) throws(ImportError) {
    var walk = TopicWalk(text.bytes, isLines: source.kind == .jsonLines)
    walk.run()
    var positions = TextPositionFinder(bytes: text.bytes)
    for found in walk.problems {
      let place = positions.position(of: found.offset)
      let problem = Problem(
        file: source.name, line: place.line, column: place.column, severity: .error,
        message: found.message)
      firstProblem = firstProblem ?? problem
      run.note(problem)
    }
    if walk.topics.isEmpty, walk.problems.isEmpty {
      run.leaveOut("other file")
      firstProblem = firstProblem ?? TopicPieces.noTopic(in: source.name)
    }
    for topic in walk.topics {
      guard topic.range.count <= TopicPieces.sizeLimit else {
        run.note(Problem(file: source.name, wholeFile: "topic \(topic.id) is larger than 256 MB"))
        continue
      }
      let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: text.bytes[topic.range]))
      try spill.add(key: ordinal(of: topic.id, source.name), bytes)
    }
  }

  /// Joins each topic's pieces, in the order in which the topics were met; there has to be one.
  func forEachTopic(_ body: (Topic) throws(ImportError) -> Void) throws(ImportError) {
    guard !ordinals.isEmpty else {
      throw .badData(firstProblem ?? TopicPieces.noTopic(in: "the input"))
    }
    let records = try spill.sorted()
    var current: (ordinal: UInt64, topic: Topic)?
    while let record = try records.nextRecord() {
      let ordinal = UInt64(bigEndian: record.key.loadUnaligned(as: UInt64.self))
      if let last = current, last.ordinal != ordinal {
        try body(last.topic)
        current = nil
      }
      let bytes = record.payload.assumingMemoryBound(to: UInt8.self)
      guard let node = try? JSONNode.parse(bytes), let id = node.topicID else { continue }
      var topic = current?.topic ?? Topic(id: id, file: firstFiles[Int(ordinal)])
      current = nil
      topic.add(node)
      current = (ordinal, topic)
    }
    if let last = current { try body(last.topic) }
  }

  private mutating func ordinal(of id: String, _ file: String) -> UInt64 {
    if let ordinal = ordinals[id] { return ordinal }
    let ordinal = UInt64(ordinals.count)
    ordinals[id] = ordinal
    firstFiles.append(file)
    return ordinal
  }

  private static func noTopic(in file: String) -> Problem {
    Problem(
      file: file,
      wholeFile: "this is no topic of a Discourse forum; save what its /t/ID.json answers")
  }
}
