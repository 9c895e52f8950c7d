/// What the tools take that read every byte once.
struct Scanning {
  let lines: Duration
  let exact: Duration
  let anyCase: Duration

  init(_ archive: ArchiveFile) throws {
    let word = PlantedWord.rare.word
    // The first of them also brings the file into memory.
    lines = try Tool("wc", ["-l", archive.path]).time(runs: 4)
    exact = try Tool("grep", ["-c", word, archive.path]).time(runs: 3)
    anyCase = try Tool("grep", ["-ci", word, archive.path]).time(runs: 3)
  }

  func add(to report: inout Report, index: Duration, rare: Duration) {
    let word = PlantedWord.rare.word
    report.add("`wc -l`", lines.text)
    report.add("`grep -c \(word)`", exact.text)
    report.add("`grep -ci \(word)`", anyCase.text)
    report.add("whole index ÷ `wc -l`", (index / lines).times)
    report.add("**whole index ÷ `grep -c`**", (index / exact).times)
    report.add("**rare word ÷ `grep -ci`**", (rare / anyCase).times)
  }
}
