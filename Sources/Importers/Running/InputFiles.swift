import Archive
import CMapping

/// The files of an import's inputs in their order: of a folder those with a fitting name, sorted,
/// sub-folders too; a file that was named is one whatever its name.
package struct InputFiles {
  private let files: [Input]
  private let run: ImportRun

  /// `what` says what fitting files are, for a folder without any: “saved page (.html)”.
  ///
  /// A named input that is not there ends the import; a file or folder further down that cannot be
  /// opened is noted, and passed over.
  package init(
    _ inputs: [Input], _ what: String, run: ImportRun,
    where isWanted: @escaping @Sendable (_ name: String) -> Bool
  ) throws(ImportError) {
    self.run = run
    let named = inputs.compactMap { if case .path(let path) = $0 { path } else { nil } }
    var files: [Input] = []
    for input in inputs {
      var finder = FileFinder(where: isWanted)
      finder.find([input])
      for error in finder.errors {
        guard !named.contains(error.path) else { throw .unreadable(error) }
        run.note(unreadable: error)
      }
      if finder.files.isEmpty, case .path(let path) = input {
        throw .badData(Problem(file: path, wholeFile: "this folder has no \(what) in it"))
      }
      files += finder.files
      run.expect(bytes: finder.bytes)
    }
    self.files = files
  }

  package var count: Int { files.count }

  /// Has `body` read each file whole; what it does not say to have read is counted behind it.
  ///
  /// Of a folder's files one that cannot be read is noted, and passed over.
  package func forEach(
    _ body: (Source) throws(ImportError) -> Void
  ) throws(ImportError) {
    mapping_guard_install()
    for file in files {
      let source: Source
      do throws(FileError) { source = try Source.open(file) } catch {
        guard files.count > 1 else { throw .unreadable(error) }
        run.note(unreadable: error)
        continue
      }
      let end = run.progress.bytesDone + source.bytes.count
      let pages = mapping_guard_pages()
      try body(source)
      if mapping_guard_pages() > pages {
        run.note(Problem(file: source.name, wholeFile: "the file was cut short while it was read"))
      }
      if run.progress.bytesDone < end { run.advance(bytes: end - run.progress.bytesDone) }
    }
  }

  /// Opens each file for `body` to read it piece by piece.
  package func forEachStream(
    _ body: (InputStream) throws(ImportError) -> Void
  ) throws(ImportError) {
    for file in files {
      let stream: InputStream
      do throws(FileError) { stream = try InputStream(file, run: run) } catch {
        guard files.count > 1 else { throw .unreadable(error) }
        run.note(unreadable: error)
        continue
      }
      try body(stream)
    }
  }
}

extension ImportRun {
  fileprivate func note(unreadable error: FileError) {
    note(Problem(file: error.path, wholeFile: error.message))
  }
}

extension Problem {
  /// An error of a file as a whole.
  package init(file: String, wholeFile message: String) {
    self.init(file: file, line: 0, column: 0, severity: .error, message: message)
  }
}
