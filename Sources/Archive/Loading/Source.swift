import Glibc

/// The bytes of one file, mapped or held, that stay where they are as long as the source lives.
package final class Source: Sendable {
  /// As the reader named it, or found below the folder that the reader named.
  package let name: String
  package let kind: FileKind
  private let storage: Storage

  private enum Storage: @unchecked Sendable {  // its memory is not written to once it is made
    case mapped(UnsafeRawBufferPointer)
    case held(UnsafeMutableRawBufferPointer)
    case builtIn(UnsafeRawBufferPointer)
    /// What comes out of a pipe, and may go on coming.
    case spooled(Spool)
  }

  private init(name: String, kind: FileKind, storage: Storage) {
    self.name = name
    self.kind = kind
    self.storage = storage
  }

  deinit {
    switch storage {
    case .mapped(let bytes):
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    case .held(let bytes): bytes.deallocate()
    case .builtIn, .spooled: break
    }
  }

  /// What is there of it, which grows at its end alone.
  package var bytes: UnsafeBufferPointer<UInt8> {
    switch storage {
    case .mapped(let bytes), .builtIn(let bytes): bytes.assumingMemoryBound(to: UInt8.self)
    case .held(let bytes): UnsafeBufferPointer(bytes.assumingMemoryBound(to: UInt8.self))
    case .spooled(let spool): spool.bytes.assumingMemoryBound(to: UInt8.self)
    }
  }

  /// All of an input; waits for the end of a pipe.
  package static func open(_ input: Input) throws(FileError) -> Source {
    let source = try beginning(input)
    while !source.isComplete { try source.readMore() }
    return source
  }

  package static func file(_ path: String) throws(FileError) -> Source { try open(.path(path)) }

  /// An input as far as it is there.
  static func beginning(_ input: Input) throws(FileError) -> Source {
    switch input {
    case .path(let path): try mappedOrSpooled(path)
    case .standardInput: try standardInput()
    case .builtIn(let name, let bytes): builtIn(name: name, bytes: bytes)
    case .bytes(let name, let bytes): held(name: name, bytes: bytes)
    }
  }

  package static func builtIn(name: String, bytes: UnsafeRawBufferPointer) -> Source {
    Source(name: name, kind: FileKind(name: name), storage: .builtIn(bytes))
  }

  package static func held(name: String, bytes: [UInt8]) -> Source {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    return Source(name: name, kind: FileKind(name: name), storage: .held(copy))
  }

  private static func standardInput() throws(FileError) -> Source {
    let name = "standard input"
    // A file that was read from before is not mapped: what is to be read begins in its midst.
    let isAtStart = lseek(STDIN_FILENO, 0, SEEK_CUR) == 0
    if isAtStart, let source = mapping(STDIN_FILENO, name: name, .either) { return source }
    let spool = try Spool(STDIN_FILENO, name: name, isOwner: false)
    return Source(name: name, kind: .either, storage: .spooled(spool))
  }

  /// Maps the file; what cannot be mapped, as a pipe, is kept as it comes.
  private static func mappedOrSpooled(_ path: String) throws(FileError) -> Source {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: "open it", code: errno) }
    if let source = mapping(descriptor, name: path, FileKind(name: path)) {
      close(descriptor)
      return source
    }
    let spool = try Spool(descriptor, name: path, isOwner: true)
    return Source(name: path, kind: FileKind(name: path), storage: .spooled(spool))
  }

  /// Nil where there is no file with something in it.
  private static func mapping(_ descriptor: Int32, name: String, _ kind: FileKind) -> Source? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { return nil }
    let size = Int(status.st_size)
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { return nil }
    let bytes = UnsafeRawBufferPointer(start: address, count: size)
    return Source(name: name, kind: kind, storage: .mapped(bytes))
  }

  /// Whether all of it is there.
  var isComplete: Bool {
    if case .spooled(let spool) = storage { spool.isComplete } else { true }
  }

  /// Waits until more of it is there.
  func readMore() throws(FileError) {
    if case .spooled(let spool) = storage { try spool.readMore() }
  }
}

/// How a file's JSON is laid out.
package enum FileKind: Sendable {
  /// One value.
  case json
  /// One value a line.
  case jsonLines
  /// Found out from the content.
  case either

  package init(name: String) {
    let name = name.lowercased()
    self =
      if name.hasSuffix(".json") {
        .json
      } else if name.hasSuffix(".jsonl")
        || name.hasSuffix(".ndjson")
      { .jsonLines } else { .either }
  }
}
