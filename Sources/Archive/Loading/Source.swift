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
    case .builtIn: break
    }
  }

  package var bytes: UnsafeBufferPointer<UInt8> {
    switch storage {
    case .mapped(let bytes), .builtIn(let bytes): bytes.assumingMemoryBound(to: UInt8.self)
    case .held(let bytes): UnsafeBufferPointer(bytes.assumingMemoryBound(to: UInt8.self))
    }
  }

  package static func open(_ input: Input) throws(FileError) -> Source {
    switch input {
    case .path(let path): try file(path)
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

  package static func standardInput() throws(FileError) -> Source {
    try piped(STDIN_FILENO, name: "standard input", kind: .either)
  }

  /// Maps the file; what cannot be mapped, as a pipe, is read whole.
  package static func file(_ path: String) throws(FileError) -> Source {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, action: "open it", code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(path: path, action: "read it", code: errno)
    }
    let kind = FileKind(name: path)
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 {
      let size = Int(status.st_size)
      let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
      if let address, address != MAP_FAILED {
        let bytes = UnsafeRawBufferPointer(start: address, count: size)
        return Source(name: path, kind: kind, storage: .mapped(bytes))
      }
    }
    return try piped(descriptor, name: path, kind: kind)
  }

  private static func piped(
    _ descriptor: Int32, name: String, kind: FileKind
  ) throws(FileError) -> Source {
    var bytes = PipedBytes(name: name)
    try bytes.readAll(descriptor)
    let storage: Storage =
      switch try bytes.take() {
      case .memory(let bytes): .held(bytes)
      case .mapped(let bytes): .mapped(bytes)
      }
    return Source(name: name, kind: kind, storage: storage)
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
