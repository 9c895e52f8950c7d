import Foundation

/// From a key to the last byte of the frame that it brings.
struct Keys {
  private let program: Program
  private let archive: ArchiveFile

  init(_ program: Program, _ archive: ArchiveFile) {
    self.program = program
    self.archive = archive
  }

  func measure(into report: inout Report) throws {
    report.add("`j` to its frame, while the index is made", text(try whileLoading()))
    let session = try program.open(archive.path)
    try session.wait(for: "whole index") { $0.isLoaded(archive.threads) }
    try session.settle()
    let frames = try press(in: session) { $0 < 500 }
    report.add("`j` to its frame", text(frames))
    let bytes = frames.reduce(0) { $0 + $1.bytes } / max(1, frames.count)
    report.add("… bytes sent for it", bytes.grouped)
  }

  private func whileLoading() throws -> [Session.Frame] {
    var frames: [Session.Frame] = []
    for _ in 0..<20 where frames.count < 300 {
      let session = try program.open(archive.path)
      try session.wait(for: "threads") { $0.hasThreads }
      frames += try press(in: session) { $0 < 300 && !session.screen.isLoaded(archive.threads) }
    }
    return frames
  }

  /// Presses the key again and again, as a hand would but faster.
  private func press(
    in session: Session, while isWanted: (Int) -> Bool
  ) throws -> [Session.Frame] {
    var frames: [Session.Frame] = []
    while isWanted(frames.count) {
      frames.append(try session.press("j"))
      usleep(3000)
    }
    return frames
  }

  private func text(_ frames: [Session.Frame]) -> String {
    let times = Samples(frames.map(\.time))
    return times.count < 20 ? "–" : "\(times.median.text), 99 %: \(times.at(0.99).text)"
  }
}
