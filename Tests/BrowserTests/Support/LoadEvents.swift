import Archive
import Synchronization

extension LoadEvent {
  /// What the loader tells while it reads this.
  static func reading(_ json: String) -> [LoadEvent] {
    let events = Mutex<[LoadEvent]>([])
    Loader([.bytes(name: "archive.json", Array(json.utf8))]).load { event in
      events.withLock { $0.append(event) }
    }
    return events.withLock { $0 }
  }
}
