import Synchronization

extension Index {
  /// Reads inputs to the end and gives everything that was found.
  package static func reading(
    _ inputs: [Input], isThorough: Bool = false
  ) -> (index: Index, problems: [Problem], summary: LoadSummary) {
    let found = Mutex((index: Index(), problems: [Problem](), summary: LoadSummary()))
    Loader(inputs, isThorough: isThorough).load { event in
      found.withLock { found in
        switch event {
        case .indexed(let batch): found.index.append(batch)
        case .problem(let problem): found.problems.append(problem)
        case .finished(let summary): found.summary = summary
        case .progress, .replaced, .disturbed: break
        }
      }
    }
    return found.withLock { $0 }
  }

  /// Reads an archive that is at hand as text.
  package static func reading(json: String) -> Index {
    reading([.bytes(name: "archive.json", Array(json.utf8))]).index
  }
}
