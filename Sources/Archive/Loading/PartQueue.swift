import Glibc
import JSON
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
    var current: Source?
    var layout = Part.Layout.value
    var offset = 0
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

  func next() -> Part? {
    state.withLock { state in
      while true {
        if let source = state.current, let part = part(of: source, &state) { return part }
        guard openNext(&state) else { return nil }
      }
    }
  }

  private func part(of source: Source, _ state: inout State) -> Part? {
    let count = source.bytes.count
    // An empty file is a part too: it is to be said that nothing is in it.
    guard state.offset < count || (count == 0 && state.offset == 0) else {
      state.current = nil
      return nil
    }
    var end = count
    if state.layout == .lines {
      let size = state.number == 0 ? PartQueue.firstPart : PartQueue.laterPart
      end = lineEnd(in: source.bytes, after: min(state.offset + size, count))
    }
    defer {
      state.offset = max(end, 1)
      state.number += 1
    }
    let regions = state.layout == .value ? ElementRegions(source) : nil
    if let regions { state.regions.append(regions) }
    return Part(
      number: state.number, source: source, range: state.offset..<end, layout: state.layout,
      regions: regions)
  }

  private func openNext(_ state: inout State) -> Bool {
    guard let input = state.inputs.popFirst() else { return false }
    do throws(FileError) {
      let source = try Source.open(input)
      state.current = source
      state.layout = layout(of: source)
      state.files += 1
      if case .path(let path) = input { state.sizes[path] = source.bytes.count }
      state.offset = min(offsets[source.name] ?? 0, source.bytes.count)
    } catch { state.errors.append(error) }
    return true
  }

  private func layout(of source: Source) -> Part.Layout {
    switch source.kind {
    case .json: .value
    case .jsonLines: .lines
    case .either: hasValueAndMore(source.bytes) ? .lines : .value
    }
  }

  /// Whether the first line is a whole value and another line with something on it follows.
  private func hasValueAndMore(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    var cursor = JSONCursor(start: start, end: start + bytes.count)
    cursor.skipByteOrderMark()
    cursor.skipSpace()
    let first = lineEnd(in: bytes, after: cursor.offset)
    var line = JSONCursor(start: cursor.position, end: start + first)
    guard (try? line.skipValue()) != nil else { return false }
    line.skipSpace()
    cursor.position = start + first
    cursor.skipSpace()
    return line.isAtEnd && !cursor.isAtEnd
  }
}

/// Where the line ends that holds `offset`: behind its newline.
private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, after offset: Int) -> Int {
  guard let start = bytes.baseAddress, offset < bytes.count,
    let newline = memchr(start + offset, 0x0A, bytes.count - offset)
  else { return bytes.count }
  return UnsafeRawPointer(newline) - UnsafeRawPointer(start) + 1
}
