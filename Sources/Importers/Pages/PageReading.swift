import Archive
import Forum
import JSON

/// Reads the threads of one page.
struct PageReading {
  private let file: String
  private let run: ImportRun
  private let bytes: UnsafeBufferPointer<UInt8>
  private var places: TextPositionFinder
  /// How much of the file it has said to have read; nil where the bytes are not the file's own.
  private var reported: Int?

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, run: ImportRun, areFileBytes: Bool = false
  ) {
    self.file = file
    reported = areFileBytes ? 0 : nil
    self.run = run
    self.bytes = bytes
    places = TextPositionFinder(bytes: bytes)
  }

  /// What this program wrote says everything in its scripts, in the archive's own words.
  mutating func readOwn() throws(ImportError) {
    try ScriptScan.forEach(of: bytes) { (range) throws(ImportError) in
      let node = script(at: range, isOwn: true)
      for thread in node?["mainEntity"]?.elements ?? [] { try emit(thread) }
      report(range.upperBound)
    }
    noteEnd()
  }

  /// A page without a tree has its scripts alone.
  mutating func readScripts() throws(ImportError) {
    try ScriptScan.forEach(of: bytes) { (range) throws(ImportError) in
      let nodes = script(at: range).flatMap { LinkedContext().translated($0) }
      for thread in ThreadFinder(nodes.map { [$0] } ?? []).threads {
        try emit(InteractionCounts.read(in: thread))
      }
      report(range.upperBound)
    }
    noteEnd()
  }

  mutating func read(_ page: Page) throws(ImportError) {
    var linked: [JSONNode] = []
    for range in ScriptScan.scripts(of: page) {
      if let node = script(at: range).flatMap({ LinkedContext().translated($0) }) {
        linked.append(node)
      }
    }
    let notations = [
      linked, Microdata.items(of: page).compactMap { $0.node(page.nodeBudget) },
      RDFaLite.items(of: page).compactMap { $0.node(page.nodeBudget) },
    ]
    let union = NotationUnion(notations.map { ThreadFinder($0).threads })
    for thread in union.threads { try emit(InteractionCounts.read(in: thread)) }
    if page.budget.isSpent || page.nodeBudget.isSpent {
      note(.error, "the page's items hold each other too often; not all of them were read")
    }
    noteEnd()
  }

  private mutating func noteEnd() {
    guard PageEnd(bytes).isMissing else { return }
    note(.warning, "the page does not end with </html>; save it again if it was cut short")
  }

  private mutating func script(at range: Range<Int>, isOwn: Bool = false) -> JSONNode? {
    do throws(JSONError) {
      let script = try LinkedScript(bytes, range, isOwn: isOwn)
      if let mended = script.mended {
        note(.warning, "what is no JSON was taken out of this JSON-LD script", at: mended)
      }
      return script.node
    } catch {
      note(.error, "\(error); the JSON-LD script was passed over", at: error.offset)
      return nil
    }
  }

  private mutating func emit(_ thread: JSONNode) throws(ImportError) {
    var reader = QuestionReader()
    guard let question = reader.question(thread) else {
      return note(
        .error, "a question needs a name or a text; it was passed over", at: thread.offset)
    }
    for problem in reader.problems { note(.warning, problem.message, at: problem.offset) }
    try run.emit(question)
  }

  private mutating func report(_ place: Int) {
    guard let reported else { return }
    run.advance(bytes: place - reported)
    self.reported = place
  }

  private mutating func note(
    _ severity: Problem.Severity, _ message: String, at offset: Int? = nil
  ) {
    let place = offset.map { places.position(of: $0) }
    run.note(
      Problem(
        file: file, line: place?.line ?? 0, column: place?.column ?? 0, severity: severity,
        message: message))
  }
}
