import CMapping
import Glibc
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
    load(found(), doctors: DoctorInterner(), post: post)
  }

  /// Reads everything, and then whatever changes in the files; returns where nothing can change.
  package func follow(post: @escaping @Sendable (LoadEvent) -> Void) {
    var doctors = DoctorInterner()
    var watch = FolderWatch()
    var finder = found()
    watch.add(finder.folders.paths)
    var snapshot = ArchiveSnapshot(finder)
    load(finder, doctors: doctors, post: post)
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
        load(grown, doctors: doctors, offsets: offsets) { event in
          if case .progress = event { return }
          if case .finished = event { return }
          post(event)
        }
      case .other(let message):
        doctors = DoctorInterner()
        let (index, summary) = reread(finder, doctors: doctors)
        post(.replaced(index, summary))
        post(.disturbed(message))
      }
      snapshot = now
    }
  }

  /// Everything anew, off the screen.
  private func reread(
    _ finder: FileFinder, doctors: DoctorInterner
  ) -> (index: Index, summary: LoadSummary) {
    let found = Mutex((index: Index(), summary: LoadSummary()))
    load(finder, doctors: doctors) { event in
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
    _ finder: FileFinder, doctors interner: DoctorInterner, offsets: [String: Int] = [:],
    post: @escaping @Sendable (LoadEvent) -> Void
  ) {
    mapping_guard_install()
    let pages = mapping_guard_pages()
    let delivery = Delivery(doctors: interner, bytesTotal: finder.bytes, post: post)
    delivery.post(finder.errors)
    let queue = PartQueue(finder.files, offsets: offsets)
    inParallel(workers) { [isThorough] in
      LoadingWorker(queue: queue, delivery: delivery, interner: interner, isThorough: isThorough)
        .run()
    }
    delivery.post(queue.takeErrors())
    if mapping_guard_pages() > pages { delivery.post(cut: queue.cutFiles()) }
    delivery.finish(files: queue.files)
  }
}
