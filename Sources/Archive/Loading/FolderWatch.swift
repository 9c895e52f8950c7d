import CMapping
import Glibc

/// Waits until something in some folders may have changed.
package struct FolderWatch: ~Copyable {
  /// The system's inotify, or -1 where it has none to give: then files are looked at in turns.
  private let descriptor: Int32
  /// How long nothing may change before a change is taken as done, and how often files are looked
  /// at where the system does not tell; in milliseconds.
  private let quiet: Int32
  private let turn: Int32
  /// Whether there are folders of which the system tells nothing, or not all: those that are not
  /// there yet, and those that other machines write to.
  private var hasSilent = false

  /// A file that never comes to rest is read this often: after so many waits for quiet.
  private static let patience = 8

  package init(quiet: Int32 = 150, turn: Int32 = 2000) {
    self.quiet = quiet
    self.turn = turn
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adding a folder again does nothing, but where it has come into being since.
  package mutating func add(_ folders: Set<String>) {
    hasSilent = false
    let inside = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVE | IN_CREATE | IN_DELETE
    let events = inside | IN_MOVE_SELF | IN_DELETE_SELF
    for folder in folders where descriptor >= 0 {
      let isTold = inotify_add_watch(descriptor, folder, UInt32(events)) >= 0
      if !isTold || mapping_is_remote(folder) { hasSilent = true }
    }
  }

  /// Returns after a change has come to rest, or when it is time to look.
  package mutating func wait() {
    guard descriptor >= 0 else {
      _ = poll(nil, 0, turn)
      return
    }
    guard isChanged(within: hasSilent ? turn : -1) else { return }
    var turns = 0
    while turns < FolderWatch.patience, isChanged(within: quiet) { turns += 1 }
  }

  /// Takes what is there; false when nothing came in so many milliseconds.
  private mutating func isChanged(within milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) > 0 else { return false }
    withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
    return true
  }
}
