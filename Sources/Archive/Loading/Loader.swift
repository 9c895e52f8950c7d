import CMapping
import Glibc
import Parallel
import Synchronization

/// Reads an archive's files on all cores and posts what it finds as it finds it.
package struct Loader: Sendable {
  private let inputs: [Input]
  private let isThorough: Bool
  private let workers: Int

  /// `isThorough` has every question read whole, to report all that has to be mended in it.
  package init(_ inputs: [Input], isThorough: Bool = false, workers: Int? = nil) {
    self.inputs = inputs
    self.isThorough = isThorough
    self.workers = max(1, workers ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// Returns when everything is read. `post` is called from several threads, one at a time.
  package func load(post: @escaping @Sendable (LoadEvent) -> Void) {
    load(found(), known: KnownNames(), post: post)
  }

  /// Reads everything, and then whatever changes in the files; returns where nothing can change.
  package func follow(post: @escaping @Sendable (LoadEvent) -> Void) {
    var known = KnownNames()
    var watch = FolderWatch()
    var finder = found()
    watch.add(finder.folders.paths)
    var snapshot = ArchiveSnapshot(finder)
    load(finder, known: known, post: post)
    guard !snapshot.isFixed else { return }
    while true {
      watch.wait()
      finder = found()
      watch.add(finder.folders.paths)
      let now = ArchiveSnapshot(finder)
      switch now.change(since: snapshot) {
      case .none: continue
      case .gone(let file):
        post(.disturbed("\(file) is gone; its threads are shown as they were"))
      case .grown(let offsets):
        let grown = finder.only(Set(offsets.keys))
        load(grown, known: known, offsets: offsets) { event in
          if case .progress = event { return }
          if case .finished = event { return }
          post(event)
        }
      case .other(let message):
        known = KnownNames()
        let (index, summary) = reread(finder, known: known)
        post(.replaced(index, summary))
        post(.disturbed(message))
      }
      snapshot = now
    }
  }

  /// Everything anew, off the screen.
  private func reread(
    _ finder: FileFinder, known: KnownNames
  ) -> (index: Index, summary: LoadSummary) {
    let found = Mutex((index: Index(), summary: LoadSummary()))
    load(finder, known: known) { event in
      found.withLock { found in
        if case .indexed(let batch) = event { found.index.append(batch) }
        if case .finished(let summary) = event { found.summary = summary }
      }
    }
    return found.withLock { $0 }
  }

  private func found() -> FileFinder {
    var finder = FileFinder()
    finder.find(inputs)
    return finder
  }

  private func load(
    _ finder: FileFinder, known: KnownNames, offsets: [String: Int] = [:],
    post: @escaping @Sendable (LoadEvent) -> Void
  ) {
    mapping_guard_install()
    let pages = mapping_guard_pages()
    let delivery = Delivery(known, bytesTotal: finder.bytes, post: post)
    delivery.post(finder.errors)
    let queue = PartQueue(finder.files, offsets: offsets)
    inParallel(workers) { [isThorough] in
      LoadingWorker(
        queue: queue, delivery: delivery, interner: known.doctors, isThorough: isThorough
      )
      .run()
    }
    delivery.post(queue.takeErrors())
    if mapping_guard_pages() > pages { delivery.post(cut: queue.cutFiles()) }
    delivery.finish(files: queue.files)
  }
}

/// What has a name in an archive, for as long as it is read.
struct KnownNames {
  let doctors = DoctorInterner()
  let threads = ThreadIDs()
}
