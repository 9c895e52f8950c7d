import Glibc

/// One thread of execution that walks over parts until there are none left.
final class LoadingWorker {
  private let queue: PartQueue
  private let delivery: Delivery
  private let isThorough: Bool
  private var doctors: DoctorCache
  /// For the stretches that are walked while the owner of a file waits.
  private var otherDoctors: DoctorCache

  init(queue: PartQueue, delivery: Delivery, interner: DoctorInterner, isThorough: Bool) {
    self.queue = queue
    self.delivery = delivery
    self.isThorough = isThorough
    doctors = DoctorCache(interner: interner)
    otherDoctors = DoctorCache(interner: interner)
  }

  func run() {
    while walkRegion() || walkPart() {}
  }

  private func walkPart() -> Bool {
    guard let part = queue.next() else { return false }
    let sink = PartSink(part) { [self] in
      if !walkRegion() { sched_yield() }
    } hand: { [delivery] found, bytes in
      delivery.deliver(found, bytes: bytes, of: part)
    }
    if var walk = PartWalk(part, doctors: doctors, isThorough: isThorough, sink: sink) {
      doctors = walk.run()
    }
    delivery.end(part)
    return true
  }

  private func walkRegion() -> Bool {
    guard let (regions, region) = queue.nextRegion() else { return false }
    guard
      var walk = RegionWalk(regions, region, doctors: otherDoctors, isThorough: isThorough)
    else {
      regions.finish(region, with: nil, end: 0)
      return true
    }
    otherDoctors = walk.run()
    return true
  }
}
