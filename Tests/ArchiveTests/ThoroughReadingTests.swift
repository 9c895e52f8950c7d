import Archive
import Forum
import Testing

@Suite("Reading thoroughly, as check does")
struct ThoroughReadingTests {
  @Test("Reading thoroughly names every number out of range and every byte that is not UTF-8")
  func thorough() {
    let bytes =
      Array(#"[{"name":"a","upvoteCount":1e400},"#.utf8) + Array(#"{"name":""#.utf8)
      + [0xFF] + Array(#""},{"name":"b","answerCount":"lots"}]"#.utf8)
    let found = Index.reading([.bytes(name: "a.json", bytes)], isThorough: true)
    #expect(found.index.threadCount == 3)
    #expect(found.index.summary(1).title == "\u{FFFD}")
    #expect(
      found.problems.map(\.description) == [
        "a.json:1:28: warning: the number is out of range and was read as 2147483647",
        "a.json:1:44: warning: a byte here is not UTF-8; it is shown as U+FFFD",
        "a.json:1:74: warning: a number was expected here",
      ])
  }

  @Test(
    "What cannot be meant is mended and named",
    arguments: [
      (
        #""dateCreated":"yesterday""#, "“yesterday” is no date as in 2012-03-04; it was passed over"
      ),
      (#""datePublished":{"a":1}"#, "this is no date as in 2012-03-04; it was passed over"),
      (
        #""suggestedAnswer":{"text":"t","dateCreated":"2012-13-40"}"#,
        "“2012-13-40” is no date as in 2012-03-04; it was passed over"
      ),
      (
        #""comment":{"text":"t","dateCreated":"5.6.2012"}"#,
        "“5.6.2012” is no date as in 2012-03-04; it was passed over"
      ),
      (#""acceptedAnswer":{"@id":"gone"}"#, "the accepted answer “gone” is not here"),
      (#""answerCount":-5"#, "the number is out of range and was read as 0"),
      (
        #""suggestedAnswer":{"text":"t","author":{"name":"D","aggregateRating":{"ratingValue":99}}}"#,
        "a rating of 99 is not between 0 and 5.0"
      ),
      (
        #""suggestedAnswer":{"text":"t","author":{"name":"D","aggregateRating":{"reviewCount":-3}}}"#,
        "a number of reviews cannot be negative; it was passed over"
      ),
      (#""keywords":["a",{"b":1},2]"#, "a keyword is a text; this was passed over"),
      (
        #""author":{"name":"A","name":"B"}"#,
        "“name” is given twice in one object; the last one counts"
      ),
      (
        #""text":"a \ud83d b""#,
        "half of a pair of \\u escapes stands alone here; it is shown as U+FFFD"
      ),
      (
        #""x":[{"\ude00":1}]"#,
        "half of a pair of \\u escapes stands alone here; it is shown as U+FFFD"
      ),
    ])
  func impossible(member: String, message: String) {
    let found = reading("a.json", #"{"name":"N",\#(member)}"#, isThorough: true)
    #expect(found.problems.map(\.message) == [message])
    #expect(found.summary.skipped == 0)
  }

  @Test("Whole pairs of escapes and escaped backslashes are no cause for a word")
  func pairs() {
    let found = reading("a.json", #"{"name":"\ud83d\ude00 \\ud83d \u00e9"}"#, isThorough: true)
    #expect(found.problems.isEmpty)
  }
}
