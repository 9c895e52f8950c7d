import Foundation

/// Makes the rows of a site's tables, in the proportions of a large site: two answers to each
/// question, two comments and six votes to each post.
struct DumpMaker {
  private var random: SeededGenerator
  private let text: DumpText
  private var posts = 0
  private var comments = 0
  private var votes = 0

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    text = DumpText(&random)
    self.random = random
  }

  /// The tables that get rows with each post, by their files' names.
  static let tables = ["Posts", "Comments", "Votes", "PostLinks"]

  /// How many users there are: one to about four posts.
  var userCount: Int { posts / 4 + 1 }

  /// Adds the next post to the first table, and what belongs to it to the others.
  mutating func addPost(to tables: inout [[UInt8]]) {
    posts += 1
    addRow(to: &tables[0])
    for _ in 0..<random.below(5) { addComment(to: &tables[1]) }
    for _ in 0..<random.below(13) { addVote(to: &tables[2]) }
    if random.chance(0.1) {
      tables[3] +=
        """
          <row Id="\(posts)" CreationDate="\(date)" PostId="\(posts)" \
        RelatedPostId="\(1 + random.below(posts))" LinkTypeId="\(random.chance(0.1) ? 3 : 1)" />\r\n
        """.utf8
    }
  }

  /// Questions have the numbers that three divides; an answer belongs to one of the last ones.
  private mutating func addRow(to bytes: inout [UInt8]) {
    let isQuestion = posts % 3 == 0 || posts < 3
    bytes += "  <row Id=\"\(posts)\" PostTypeId=\"\(isQuestion ? 1 : 2)\" ".utf8
    if isQuestion {
      bytes += "AcceptedAnswerId=\"\(posts + 1 + random.below(40))\" ".utf8
    } else {
      bytes += "ParentId=\"\(max(1, posts / 3 - random.below(50)) * 3)\" ".utf8
    }
    bytes += "CreationDate=\"\(date)\" Score=\"\(random.below(20) - 3)\" ".utf8
    if isQuestion { bytes += "ViewCount=\"\(random.below(100_000))\" ".utf8 }
    bytes += "Body=\"".utf8
    text.body(isQuestion ? 12 : 9, to: &bytes, &random)
    bytes +=
      """
      " OwnerUserId="\(1 + random.below(userCount))" LastEditorUserId="\(1 + random.below(100))" \
      LastEditDate="\(date)" LastActivityDate="\(date)"
      """.utf8
    if isQuestion {
      bytes += " Title=\"".utf8
      text.sentence(to: &bytes, &random)
      bytes += "\" Tags=\"&lt;skin&gt;&lt;tag-\(random.below(500))&gt;\" AnswerCount=\"2\"".utf8
    }
    bytes += " CommentCount=\"2\" ContentLicense=\"CC BY-SA 4.0\" />\r\n".utf8
  }

  private mutating func addComment(to bytes: inout [UInt8]) {
    comments += 1
    bytes += "  <row Id=\"\(comments)\" PostId=\"\(recentPost)\" ".utf8
    bytes += "Score=\"\(max(0, random.below(9) - 5))\" Text=\"".utf8
    text.sentence(to: &bytes, &random)
    text.sentence(to: &bytes, &random)
    bytes +=
      """
      " CreationDate="\(date)" UserId="\(1 + random.below(userCount))" \
      ContentLicense="CC BY-SA 4.0" />\r\n
      """.utf8
  }

  private mutating func addVote(to bytes: inout [UInt8]) {
    votes += 1
    bytes +=
      """
        <row Id="\(votes)" PostId="\(recentPost)" VoteTypeId="\(random.chance(0.8) ? 2 : 3)" \
      CreationDate="2020-05-05T00:00:00.000" />\r\n
      """.utf8
  }

  /// Most that is said of a post is said soon.
  private var recentPost: Int {
    mutating get { random.chance(0.7) ? max(1, posts - random.below(30)) : 1 + random.below(posts) }
  }

  private var date: String {
    mutating get {
      let (month, day) = (10 + random.below(3), 10 + random.below(19))
      let (hour, minute) = (10 + random.below(14), 10 + random.below(50))
      return "20\(10 + random.below(15))-\(month)-\(day)T\(hour):\(minute):47.123"
    }
  }

  /// Adds a user.
  mutating func addUser(_ number: Int, to bytes: inout [UInt8]) {
    let name = Vocabulary.lastNames[random.below(Vocabulary.lastNames.count)]
    bytes +=
      """
        <row Id="\(number)" Reputation="\(random.below(5000))" CreationDate="\(date)" \
      DisplayName="\(name) \(number)" LastAccessDate="\(date)" Location="Somewhere" AboutMe="
      """.utf8
    if random.chance(0.5) { text.body(2, to: &bytes, &random) }
    bytes += "\" Views=\"3\" UpVotes=\"1\" DownVotes=\"0\" AccountId=\"\(number)\" />\r\n".utf8
  }
}
