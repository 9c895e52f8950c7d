/// Tables of a small site's dump.
enum DumpFixture {
  typealias Row = KeyValuePairs<String, String>

  /// A table as the dumps have them; `root` is its name in small letters.
  static func table(_ root: String, _ rows: [Row]) -> String {
    let lines = rows.map { "  <row \(attributes($0)) />\r\n" }.joined()
    return "\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<\(root)>\r\n\(lines)</\(root)>"
  }

  private static func attributes(_ row: Row) -> String {
    row.map { name, value in
      var text = value
      for (sign, escape) in [("&", "&amp;"), ("<", "&lt;"), ("\"", "&quot;"), ("\n", "&#xA;")] {
        text = text.split(separator: sign, omittingEmptySubsequences: false).joined(
          separator: escape)
      }
      return "\(name)=\"\(text)\""
    }.joined(separator: " ")
  }

  /// One closed question with an accepted answer and another, one without answers, an answer
  /// whose question is missing, and posts of other types.
  static let posts: [Row] = [
    [
      "Id": "1", "PostTypeId": "1", "AcceptedAnswerId": "4",
      "CreationDate": "2014-01-21T20:26:05.383", "Score": "13", "ViewCount": "62",
      "Body": "<p>How long do stitches stay in after a cut & a \"small\" operation?</p>\n",
      "OwnerUserId": "7", "LastEditDate": "2014-01-22T22:04:34.977",
      "Title": "How long do stitches stay?", "Tags": "<stitches><after-care>", "AnswerCount": "3",
      "CommentCount": "1", "ClosedDate": "2014-02-01T08:00:00.000",
      "ContentLicense": "CC BY-SA 3.0",
    ],
    [
      "Id": "3", "PostTypeId": "2", "ParentId": "1", "CreationDate": "2014-01-21T20:30:00.000",
      "Score": "20", "Body": "<p>Ten days.</p>", "OwnerUserId": "8",
    ],
    [
      "Id": "4", "PostTypeId": "2", "ParentId": "1", "CreationDate": "2014-01-21T20:31:00.000",
      "Score": "-2", "Body": "<p>Until they itch.</p>", "OwnerDisplayName": "user99",
    ],
    [
      "Id": "6", "PostTypeId": "2", "ParentId": "1", "CreationDate": "2014-01-21T20:40:00.000",
      "Score": "20", "Body": "<p>Ask your surgeon.</p>",
    ],
    [
      "Id": "5", "PostTypeId": "1", "CreationDate": "2015-03-01T00:00:00.000", "Score": "0",
      "Body": "<p>Does it scar?</p>", "OwnerUserId": "-1", "Title": "Scars", "Tags": "|scars|skin|",
      "AnswerCount": "0",
    ],
    [
      "Id": "9", "PostTypeId": "2", "ParentId": "2", "CreationDate": "2015-03-02T00:00:00.000",
      "Score": "1", "Body": "<p>Yes.</p>", "OwnerUserId": "55",
    ],
    ["Id": "10", "PostTypeId": "4", "Body": "On stitches."],
    ["Id": "11", "PostTypeId": "5", "Body": "On stitches, at length."],
    ["Id": "12", "PostTypeId": "17", "Body": "An announcement."],
  ]

  static let users: [Row] = [
    ["Id": "-1", "Reputation": "1", "DisplayName": "Community"],
    ["Id": "7", "Reputation": "101", "DisplayName": "Ann Example", "AboutMe": "<p>Hi</p>"],
    ["Id": "8", "Reputation": "5", "DisplayName": "Bö <b>"],
    ["Id": "9", "Reputation": "5", "DisplayName": "Nobody writes as me"],
  ]

  static let comments: [Row] = [
    [
      "Id": "1", "PostId": "1", "Score": "2", "Text": "*Where* is the cut?",
      "CreationDate": "2014-01-21T20:27:00.000", "UserId": "8",
    ],
    [
      "Id": "2", "PostId": "4", "Score": "0", "Text": "Thanks",
      "CreationDate": "2014-01-21T20:50:00.000", "UserDisplayName": "user12",
      "ContentLicense": "CC BY-SA 4.0",
    ],
    ["Id": "3", "PostId": "4", "Text": "Really?"],
    ["Id": "4", "PostId": "10", "Text": "On a wiki", "UserId": "7"],
    ["Id": "5", "PostId": "77", "Text": "On nothing", "UserId": "7"],
  ]

  static let votes: [Row] = [
    ["Id": "1", "PostId": "1", "VoteTypeId": "2"], ["Id": "2", "PostId": "1", "VoteTypeId": "3"],
    ["Id": "3", "PostId": "1", "VoteTypeId": "3"], ["Id": "4", "PostId": "3", "VoteTypeId": "2"],
    ["Id": "5", "PostId": "1", "VoteTypeId": "5", "UserId": "7"],
    ["Id": "6", "PostId": "77", "VoteTypeId": "2"],
  ]

  static let links: [Row] = [
    ["Id": "1", "PostId": "1", "RelatedPostId": "5", "LinkTypeId": "3"],
    ["Id": "2", "PostId": "1", "RelatedPostId": "40", "LinkTypeId": "1"],
    ["Id": "3", "PostId": "1", "RelatedPostId": "40", "LinkTypeId": "1"],
    ["Id": "4", "PostId": "77", "RelatedPostId": "1", "LinkTypeId": "1"],
  ]

  static let tags: [Row] = [["Id": "1", "TagName": "stitches", "Count": "1"]]

  /// All tables by their files' names.
  static let tables: [(name: String, root: String, rows: [Row])] = [
    ("Posts.xml", "posts", posts), ("Users.xml", "users", users),
    ("Comments.xml", "comments", comments), ("Votes.xml", "votes", votes),
    ("PostLinks.xml", "postlinks", links), ("Tags.xml", "tags", tags),
  ]
}
