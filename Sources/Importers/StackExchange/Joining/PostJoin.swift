/// Brings what is said of a post to the post's thread.
final class PostJoin {
  private let run: ImportRun
  private let records: Spill
  private var votes: [Int: PostVotes] = [:]

  private enum Part: UInt8 {
    /// Which thread the post is in.
    case home
    case votes, link, comment
  }

  /// Votes on a post are counted in memory first, as most come while a post is new.
  private static let mostCounted = 1 << 17

  init(run: ImportRun, memoryLimit: Int) {
    self.run = run
    records = Spill(memoryLimit: memoryLimit)
  }

  func addPost(_ id: Int, thread: Int) throws(ImportError) {
    try records.add(RecordKey(id, Part.home, 0), value: thread)
  }

  func addComment(_ id: Int, post: Int, _ row: [UInt8]) throws(ImportError) {
    try records.add(RecordKey(post, Part.comment, id), row)
  }

  func addLink(_ id: Int, post: Int, _ link: PostLink) throws(ImportError) {
    try records.add(RecordKey(post, Part.link, id), value: link)
  }

  func addVote(_ row: DumpRow) throws(ImportError) {
    guard let post = row.number(.postId), let vote = PostVotes(row) else {
      return run.leaveOut("other vote")
    }
    votes[post, default: PostVotes()].add(vote)
    if votes.count >= PostJoin.mostCounted { try flushVotes() }
  }

  private func flushVotes() throws(ImportError) {
    for (post, count) in votes {
      try records.add(RecordKey(post, Part.votes, 0), value: count)
    }
    votes.removeAll(keepingCapacity: true)
  }

  /// Sends what is said of posts on to threads, and to users who write comments.
  func join(users: UserJoin, threads: Spill) throws(ImportError) {
    try flushVotes()
    votes = [:]
    let unpacker = RowUnpacker()
    let sorted = try records.sorted()
    var home: (post: Int, thread: Int)?
    while let record = try sorted.nextRecord() {
      guard let key = RecordKey<Part>(record.key) else { continue }
      if key.part == .home {
        if home?.post != key.group { home = (key.group, record.value(as: Int.self)) }
        continue
      }
      guard let home, home.post == key.group else {
        leaveOut(record, key.part)
        continue
      }
      switch key.part {
      case .home: break
      case .votes:
        try threads.add(RecordKey(home.thread, ThreadPart.votes, key.group), record.payload)
      case .link:
        try threads.add(RecordKey(home.thread, ThreadPart.link, key.group), record.payload)
      case .comment:
        try threads.add(RecordKey(home.thread, ThreadPart.comment, key.id), record.payload)
        if let user = unpacker.row(record.payload).number(.userId) {
          try users.addUse(of: user, in: home.thread)
        }
      }
    }
  }

  /// The post is not there, or of a type that is left out.
  private func leaveOut(_ record: SpillRecord, _ part: Part) {
    switch part {
    case .home: break
    case .votes: run.leaveOut("stray vote", count: record.value(as: PostVotes.self).count)
    case .link: run.leaveOut("stray link")
    case .comment: run.leaveOut("stray comment")
    }
  }
}

/// How many voted for a post, and against it.
struct PostVotes: BitwiseCopyable {
  private(set) var up = 0
  private(set) var down = 0

  init() {}

  /// One vote; nil where it is of another kind.
  init?(_ row: DumpRow) {
    switch row.number(.voteTypeId) {
    case 2: up = 1
    case 3: down = 1
    default: return nil
    }
  }

  var count: Int { up + down }

  mutating func add(_ other: PostVotes) {
    up += other.up
    down += other.down
  }
}
