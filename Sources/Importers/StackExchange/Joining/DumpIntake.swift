import Archive

/// Takes the rows of all tables, and gathers by sorting what belongs together: neither the order of
/// rows nor that of tables matters, and nothing but the spills grows with the input.
///
/// Votes, links and comments know their post, and only posts know their thread; posts and comments
/// know their author's number, and only users their name. So all of them meet twice: by post and by
/// user first, then by thread.
final class DumpIntake: RowTaker {
  private let run: ImportRun
  private let posts: PostJoin
  private let users: UserJoin
  private let threads: Spill
  private var packer = RowPacker()
  /// The tables' files by what they are.
  private(set) var names: [DumpTable: String] = [:]

  /// About how much memory may be used; bodies take most of it.
  static let memoryLimit = 160 << 20

  init(run: ImportRun, memoryLimit: Int) {
    self.run = run
    posts = PostJoin(run: run, memoryLimit: memoryLimit / 4)
    users = UserJoin(memoryLimit: memoryLimit / 4)
    threads = Spill(memoryLimit: memoryLimit / 2)
  }

  func begin(_ table: DumpTable, in file: String) { names[table] = file }

  func take(_ row: DumpRow, of table: DumpTable) throws(ImportError) {
    switch table {
    case .posts: try takePost(row)
    case .comments: try takeComment(row)
    case .votes: try posts.addVote(row)
    case .postlinks: try takeLink(row)
    case .users: try users.addUser(row)
    // Posts have their tags' names; it is read so that damage is told of.
    case .tags: break
    }
  }

  /// Hands over the threads, by their questions' numbers.
  func emitThreads(of site: DumpSite) throws(ImportError) {
    try posts.join(users: users, threads: threads)
    try users.join(threads: threads)
    let assembly = ThreadAssembly(site: site, file: names[.posts] ?? "", run: run)
    try assembly.emit(try threads.sorted())
  }

  private func takePost(_ row: DumpRow) throws(ImportError) {
    guard let id = row.number(.id), let type = row.number(.postTypeId) else {
      return passOver("a post needs an Id and a PostTypeId", row, .posts)
    }
    guard let type = PostType(rawValue: type), type.isRead else {
      return run.leaveOut(PostType(rawValue: type)?.noun ?? "post of type \(type)")
    }
    let parent = row.number(.parentId)
    guard let thread = type == .question ? id : parent else {
      return passOver("an answer needs a ParentId", row, .posts)
    }
    noteUnreadable(row, .posts)
    packer.pack(row, PostType.columns)
    let part = type == .question ? ThreadPart.question : .answer
    try threads.add(RecordKey(thread, part, id), packer.bytes)
    try posts.addPost(id, thread: thread)
    if let owner = row.number(.ownerUserId) { try users.addUse(of: owner, in: thread) }
  }

  private func takeComment(_ row: DumpRow) throws(ImportError) {
    guard let id = row.number(.id), let post = row.number(.postId) else {
      return passOver("a comment needs an Id and a PostId", row, .comments)
    }
    noteUnreadable(row, .comments)
    packer.pack(row, ThreadPart.commentColumns)
    try posts.addComment(id, post: post, packer.bytes)
  }

  private func takeLink(_ row: DumpRow) throws(ImportError) {
    guard let id = row.number(.id), let post = row.number(.postId), let link = PostLink(row) else {
      return passOver("a link needs an Id, a PostId and a RelatedPostId", row, .postlinks)
    }
    try posts.addLink(id, post: post, link)
  }

  /// Names what has a value that says nothing, and what that is taken for.
  private func noteUnreadable(_ row: DumpRow, _ table: DumpTable) {
    func note(_ column: DumpColumn, _ message: String) {
      let value = row.text(column).map { String($0.prefix(40)) } ?? ""
      run.note(
        Problem(
          file: names[table] ?? "", line: row.line, column: 1, severity: .warning,
          message: "the \(column.name) “\(value)” \(message)"))
    }
    for column in row.unreadableColumns { note(column, "cannot be read; it was passed over") }
    if let number = row.number(.score), let count = row.count(.score), count != number {
      note(.score, "is out of range; it was read as \(count)")
    }
  }

  private func passOver(_ need: String, _ row: DumpRow, _ table: DumpTable) {
    run.note(
      Problem(
        file: names[table] ?? "", line: row.line, column: 1, severity: .error,
        message: "\(need); this one was passed over"))
  }
}

/// What a thread's records are, in the order in which a thread is made of them.
enum ThreadPart: UInt8 {
  case name, votes, link, question, answer, comment

  static let commentColumns: [DumpColumn] = [
    .postId, .score, .text, .creationDate, .userId, .userDisplayName, .contentLicense,
  ]
}
