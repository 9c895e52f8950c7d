import Glibc
import Synchronization

/// A stretch of a file that one thread of execution walks over at once.
struct Part {
  /// Parts count from 0 in the archive's order.
  let number: Int
  let source: Source
  let range: Range<Int>
  let layout: Layout
  /// What other threads of execution may walk of it ahead of its own.
  var regions: ElementRegions?

  enum Layout {
    /// The file's one value.
    case value
    /// Whole lines with a value each.
    case lines
  }
}

/// Hands out an archive's parts in order, opening each file when its first part is due.
final class PartQueue: Sendable {
  /// Small at first, so that there is something to show at once; in bytes.
  static let firstPart = 256 << 10
  static let laterPart = 8 << 20

  private let state: Mutex<State>
  /// Where to begin in files of which the part before is read already.
  private let offsets: [String: Int]

  private struct State {
    var inputs: ArraySlice<Input>
    var cutter: PartCutter?
    var number = 0
    var regions: [ElementRegions] = []
    var files = 0
    /// Of the files opened, in bytes.
    var sizes: [String: Int] = [:]
    var errors: [FileError] = []
  }

  init(_ inputs: [Input], offsets: [String: Int] = [:]) {
    self.offsets = offsets
    state = Mutex(State(inputs: inputs[...]))
  }

  /// Files opened so far.
  var files: Int { state.withLock { $0.files } }

  /// Files that are shorter now than when they were opened.
  func cutFiles() -> [String] {
    state.withLock { state in
      state.sizes.filter { path, size in (FileStamp(path)?.size ?? size) < size }.keys.sorted()
    }
  }

  /// Files that could not be opened since the last call.
  func takeErrors() -> [FileError] {
    state.withLock { state in
      defer { state.errors = [] }
      return state.errors
    }
  }

  /// A stretch of a part that somebody has begun with.
  func nextRegion() -> (ElementRegions, Int)? {
    state.withLock { state in
      while let regions = state.regions.first {
        if let region = regions.claim() { return (regions, region) }
        state.regions.removeFirst()
      }
      return nil
    }
  }

  /// Waits where what comes next is still to come; nil where nothing does.
  func next() -> Part? {
    while true {
      switch state.withLock({ step(&$0) }) {
      case .part(let part): return part
      case .end: return nil
      case .wait(let source):
        do throws(FileError) { try source.readMore() } catch {
          state.withLock { $0.errors.append(error) }
        }
      }
    }
  }

  private enum Step {
    case part(Part)
    case wait(Source)
    case end
  }

  private func step(_ state: inout State) -> Step {
    while true {
      guard let source = state.cutter?.source else {
        guard openNext(&state) else { return .end }
        continue
      }
      let size = state.number == 0 ? PartQueue.firstPart : PartQueue.laterPart
      switch state.cutter?.next(size: size) {
      case .part(let range, let layout):
        let regions = layout == .value ? ElementRegions(source) : nil
        if let regions { state.regions.append(regions) }
        defer { state.number += 1 }
        return .part(
          Part(
            number: state.number, source: source, range: range, layout: layout, regions: regions))
      case .wait: return .wait(source)
      case .end, nil: state.cutter = nil
      }
    }
  }

  private func openNext(_ state: inout State) -> Bool {
    guard let input = state.inputs.popFirst() else { return false }
    do throws(FileError) {
      let source = try Source.beginning(input)
      state.cutter = PartCutter(source, from: offsets[source.name] ?? 0)
      state.files += 1
      if case .path(let path) = input { state.sizes[path] = source.bytes.count }
    } catch { state.errors.append(error) }
    return true
  }
}
