import JSON
import Synchronization

/// Brings what several walks find into the archive's order and posts it.
final class Delivery: Sendable {
  private let state: Mutex<State>
  private let known: KnownNames

  /// More problems than this are counted, not told one by one.
  static let problemLimit = 10_000

  private struct State {
    let post: @Sendable (LoadEvent) -> Void
    let bytesTotal: Int
    var bytesDone = 0
    /// The part whose finds are posted at once; those of later parts wait.
    var head = 0
    var waiting: [Int: [(source: Source, found: WalkedPart)]] = [:]
    var ended: Set<Int> = []
    var summary = LoadSummary()
    var finder: (source: Source, finder: TextPositionFinder)?
  }

  init(
    _ known: KnownNames, bytesTotal: Int, post: @escaping @Sendable (LoadEvent) -> Void
  ) {
    self.known = known
    state = Mutex(State(post: post, bytesTotal: bytesTotal))
  }

  func deliver(_ found: WalkedPart, bytes: Int, of part: Part) {
    state.withLock { state in
      state.bytesDone += bytes
      if part.number == state.head {
        post(found, of: part.source, &state)
      } else {
        state.waiting[part.number, default: []].append((part.source, found))
      }
      state.post(
        .progress(LoadProgress(bytesDone: state.bytesDone, bytesTotal: state.bytesTotal)))
    }
  }

  /// Says that nothing more comes of a part.
  func end(_ part: Part) {
    state.withLock { state in
      state.ended.insert(part.number)
      while state.ended.remove(state.head) != nil {
        state.head += 1
        for (source, found) in state.waiting.removeValue(forKey: state.head) ?? [] {
          post(found, of: source, &state)
        }
      }
    }
  }

  func post(_ errors: [FileError]) {
    post(errors.map { ($0.path, $0.message) })
  }

  func post(cut files: [String]) {
    post(files.map { ($0, "the file was cut short while it was read") })
  }

  private func post(_ errors: [(file: String, message: String)]) {
    state.withLock { state in
      for (file, message) in errors {
        state.summary.skipped += 1
        guard count(.error, &state) else { continue }
        state.post(
          .problem(Problem(file: file, line: 0, column: 0, severity: .error, message: message)))
      }
    }
  }

  func finish(files: Int) {
    state.withLock { state in
      state.summary.files = files
      state.summary.bytes = state.bytesDone
      state.post(.finished(state.summary))
    }
  }

  private func post(_ found: WalkedPart, of source: Source, _ state: inout State) {
    for finding in found.findings {
      if finding.isSkip { state.summary.skipped += 1 }
      guard count(finding.severity, &state) else { continue }
      state.post(.problem(problem(finding, in: source, &state)))
    }
    state.post(
      .indexed(
        IndexBatch(
          chunk: known.threads.add(source, found.columns), dataset: found.dataset,
          doctors: known.doctors.takeNew())))
  }

  /// Counts a problem; false where it is one too many to be told.
  private func count(_ severity: Problem.Severity, _ state: inout State) -> Bool {
    switch severity {
    case .error: state.summary.errors += 1
    case .warning: state.summary.warnings += 1
    }
    return state.summary.errors + state.summary.warnings <= Delivery.problemLimit
  }

  private func problem(_ finding: Finding, in source: Source, _ state: inout State) -> Problem {
    if state.finder?.source !== source {
      state.finder = (source, TextPositionFinder(bytes: source.bytes))
    }
    state.finder?.finder.bytes = source.bytes
    let position = state.finder?.finder.position(of: finding.offset)
    return Problem(
      file: source.name, line: position?.line ?? 0, column: position?.column ?? 0,
      severity: finding.severity, message: finding.message)
  }
}
