import Archive
import Forum
import JSON
import Testing

/// The only question of an archive.
func onlyQuestion(_ json: String) -> Question? {
  let index = Index.reading(json: json)
  return index.threadCount == 1 ? index.question(0) : nil
}

struct QuestionReadingTests {
  @Test("A question in the format's own words is read whole")
  func whole() throws {
    let question = try #require(
      onlyQuestion(
        """
        {"@type": "Question", "@id": "q1", "name": "Why?", "text": "Tell me.",
         "author": {"@type": "Person", "name": "ada"}, "dateCreated": "2012-03-04T09:30:00Z",
         "keywords": ["Botox", "forehead"], "answerCount": 11, "upvoteCount": 3,
         "acceptedAnswer": {"@type": "Answer", "@id": "a2", "text": "Yes.", "upvoteCount": 0},
         "suggestedAnswer": [{"@type": "Answer", "@id": "a1", "headline": "So", "text": "No.",
           "encodingFormat": "text/markdown", "upvoteCount": 4, "downvoteCount": 1,
           "dateCreated": "2012-03", "author": {"@type": "Physician", "@id": "d1",
             "name": "Dana K. Example", "honorificSuffix": "MD, FACS",
             "medicalSpecialty": "Plastic Surgeon",
             "address": {"addressLocality": "Baltimore"},
             "aggregateRating": {"ratingValue": 4.9, "reviewCount": 103}},
           "comment": [{"text": "Thanks.", "author": {"@type": "Person", "name": "ada"}}]}]}
        """))
    let doctor = Doctor(
      id: "d1", name: "Dana K. Example", credentials: "MD, FACS",
      specialties: [Specialty("Plastic Surgeon")], city: "Baltimore",
      rating: Rating(stars: 4.9, reviewCount: 103))
    #expect(
      question
        == Question(
          id: "q1", title: "Why?", text: "Tell me.", author: Person(name: "ada"),
          date: ArchiveDate("2012-03-04T09:30:00Z"), keywords: ["Botox", "forehead"],
          declaredAnswerCount: 11, votes: 3,
          answers: [
            Answer(id: "a2", text: "Yes.", isAccepted: true),
            Answer(
              id: "a1", headline: "So", text: "No.", format: .markdown, votes: 3, downVotes: 1,
              date: ArchiveDate("2012-03"), doctor: doctor,
              comments: [Comment(text: "Thanks.", author: Person(name: "ada"))]),
          ]))
  }

  @Test("A title alone is a question, and so is a text alone, whose first line is the title")
  func least() {
    #expect(onlyQuestion(#"{"name":"Why?"}"#)?.title == "Why?")
    #expect(onlyQuestion(#"{"text":"\n First line \nsecond"}"#)?.title == "First line")
    #expect(onlyQuestion(#"{"name":null,"text":"T","author":null,"keywords":null}"#)?.title == "T")
  }

  @Test("Nulls and missing parts are the same as nothing")
  func nulls() throws {
    let bare = try #require(onlyQuestion(#"{"@type":"Question","@id":"q","name":"N"}"#))
    let nulls = try #require(
      onlyQuestion(
        """
        {"@type":"Question","@id":"q","name":"N","text":null,"author":null,"dateCreated":null,
        "keywords":null,"answerCount":null,"upvoteCount":null,"acceptedAnswer":null,
        "suggestedAnswer":null}
        """))
    #expect(bare == nulls)
  }

  @Test(
    "Keywords come as an array, a comma-separated string or objects",
    arguments: [
      #"["a","b c"]"#, #"["a ",""," b c"]"#, #""a, b c""#, #"[{"name":"a"},"b c"]"#, #""a,,b c,""#,
    ])
  func keywords(json: String) {
    #expect(onlyQuestion(#"{"name":"N","keywords":\#(json)}"#)?.keywords == ["a", "b c"])
  }

  @Test("The keywords of an array may have commas in them")
  func keywordsWithCommas() {
    let keywords = #"["a, b",{"name":"c,d"}]"#
    #expect(onlyQuestion(#"{"name":"N","keywords":\#(keywords)}"#)?.keywords == ["a, b", "c,d"])
  }

  @Test(
    "Specialties come as a string, an object, an array or a schema.org term",
    arguments: [
      #""Plastic Surgery""#, #"{"name":"Plastic Surgery"}"#, #"["Plastic Surgery"]"#,
      #""https://schema.org/PlasticSurgery""#, #""schema:PlasticSurgery""#,
      #"{"@id":"http://schema.org/PlasticSurgery"}"#,
    ])
  func specialties(json: String) {
    let question = onlyQuestion(
      #"{"name":"N","suggestedAnswer":{"text":"T","author":{"name":"D","medicalSpecialty":\#(json)}}}"#
    )
    #expect(question?.answers.first?.doctor?.specialties.map(\.name) == ["Plastic Surgery"])
  }

  @Test("Authors come as a string, an object or an array whose first is the author")
  func authors() {
    #expect(onlyQuestion(#"{"name":"N","author":"ada"}"#)?.author?.name == "ada")
    let several = onlyQuestion(#"{"name":"N","author":[{"name":"ada"},"bob"]}"#)
    #expect(several?.author?.name == "ada")
    #expect(several?.otherAuthors.map(\.name) == ["bob"])
  }

  @Test(
    "Numbers come as numbers or strings and are clamped to 32 bits",
    arguments: [
      ("4", 4), (#""4""#, 4), (#""1,204""#, 1204), (#""1,204,000.5""#, 1_204_000),
      (#""4,9""#, 4), (#""0""#, 0), (#""-3""#, -3), (#""1,2,3""#, 0), (#""1 204""#, 1204),
      (#""0,125""#, 0), ("4.0", 4),
      ("1e400", 2_147_483_647),
      ("-1e400", -2_147_483_647), ("99999999999", 2_147_483_647), (#""many""#, 0), ("null", 0),
    ])
  func numbers(json: String, votes: Int) {
    #expect(onlyQuestion(#"{"name":"N","upvoteCount":\#(json)}"#)?.votes == votes)
  }

  @Test(
    "Types come bare, prefixed, as an address, in an array or not at all",
    arguments: [
      #""Question""#, #""schema:Question""#, #""https://schema.org/Question""#,
      #""http://schema.org/Question""#, #"["Thing","Question"]"#, "null",
    ])
  func types(json: String) {
    #expect(onlyQuestion(#"{"@type":\#(json),"name":"N"}"#)?.title == "N")
  }

  @Test(
    "A rating on another scale is brought to five stars",
    arguments: [
      (#"{"ratingValue":"4.5","reviewCount":"12"}"#, 4.5),
      (#"{"ratingValue":9,"bestRating":10}"#, 4.5),
      ("4.5", 4.5), (#""4,5""#, 4.5), (#"{"ratingValue":"4,5"}"#, 4.5), (#"{"ratingValue":77}"#, 5),
    ])
  func ratings(json: String, stars: Double) {
    let question = onlyQuestion(
      #"{"name":"N","suggestedAnswer":[{"text":"T","author":{"name":"D","aggregateRating":\#(json)}}]}"#
    )
    #expect(question?.answers.first?.doctor?.rating?.stars == stars)
  }

  @Test("The accepted answer comes first, and one in both lists is shown once")
  func accepted() {
    let json = """
      {"@type":"Question","@id":"q","name":"N",
       "suggestedAnswer":[{"@id":"a1","text":"one"},{"@id":"a2","text":"two"}],
       "acceptedAnswer":{"@id":"a2","text":"two"}}
      """
    let index = Index.reading(json: json)
    #expect(index.question(0).answers.map(\.id) == ["a2", "a1"])
    #expect(index.question(0).answers.map(\.isAccepted) == [true, false])
    #expect(index.answerCount == 2)
  }

  @Test(
    "An accepted answer that is only named is the suggested one of that id, counted once",
    arguments: [
      #"{"@id":"a2"}"#, #"[{"@id":"a2"}]"#, #"{"@type":"Answer","url":"a2"}"#,
      #"[{"@id":"a2"},{"@id":"gone"}]"#,
    ])
  func reference(accepted: String) {
    let suggested = #"[{"@id":"a1","text":"one"},{"@id":"a2","text":"two","upvoteCount":3}]"#
    for members in [
      #""acceptedAnswer":\#(accepted),"suggestedAnswer":\#(suggested)"#,
      #""suggestedAnswer":\#(suggested),"acceptedAnswer":\#(accepted)"#,
    ] {
      let index = Index.reading(json: #"{"@type":"Question","@id":"q","name":"N",\#(members)}"#)
      #expect(index.question(0).answers.map(\.id) == ["a2", "a1"])
      #expect(index.question(0).answers.map(\.isAccepted) == [true, false])
      #expect(index.summary(0).hasAccepted)
      #expect(index.answerCount == 2)
    }
  }

  @Test("An id is found in url or identifier, and else made from the content alone")
  func ids() throws {
    #expect(onlyQuestion(#"{"name":"N","url":"u","identifier":"i"}"#)?.id == "u")
    #expect(onlyQuestion(#"{"name":"N","identifier":7}"#)?.id == "7")
    #expect(onlyQuestion(#"{"name":"N","identifier":{"value":"v"}}"#)?.id == "v")
    let one = #"{"name":"N","text":"T","suggestedAnswer":[{"text":"A"},{"text":"A"},{"text":"B"}]}"#
    let other = #"{"text":"T","upvoteCount":9,"name":"N","suggestedAnswer":{"text":"A"}}"#
    let first = try #require(onlyQuestion(one))
    let alone = try #require(onlyQuestion(other))
    #expect(first.id == alone.id)
    #expect(first.answers.first?.id == alone.answers.first?.id)
    #expect(Set(first.answers.map(\.id)).count == 3)
    let amongOthers = Index.reading(json: "[{\"name\":\"x\"},\(one)]")
    #expect(amongOthers.id(1) == first.id)
  }

  @Test("A question that is written reads back the same, both counts of its votes too")
  func roundTrip() throws {
    let first = try #require(
      onlyQuestion(
        """
        {"@id":"q","name":"N","upvoteCount":1,"downvoteCount":4,"keywords":"a,b","dateCreated":"2012-03",
         "author":["ada","bob"],"acceptedAnswer":{"@id":"a1","text":"T","upvoteCount":5,
         "downvoteCount":2,"encodingFormat":"text/html","comment":"thanks",
         "author":{"name":"D","medicalSpecialty":["S","T"],"address":"Oslo",
         "aggregateRating":{"ratingValue":4.5,"reviewCount":3}}},"suggestedAnswer":"bare"}
        """))
    var writer = JSONWriter()
    writer.question(first)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(onlyQuestion(text) == first)
    #expect(text.contains(#""upvoteCount":5,"downvoteCount":2"#))
    #expect(text.contains(#""upvoteCount":1,"downvoteCount":4"#))
  }

  @Test(
    "Nothing is written that the archive does not give",
    arguments: [
      #"{"@type":"Question","@id":"q","name":"N"}"#, #"{"@type":"Question","@id":"q","text":"T"}"#,
      #"{"@type":"Question","@id":"q","name":"N","author":{"name":"ada"},"upvoteCount":0}"#,
      #"{"@type":"Question","@id":"q","name":"N","author":{"@id":"u1"},"downvoteCount":2}"#,
      #"{"@type":"Question","@id":"q","name":"N","suggestedAnswer":[{"@type":"Answer","@id":"a","text":"T","author":{"@type":"Person","@id":"d1"}}]}"#,
      #"{"@type":"Question","@id":"q","name":"N","suggestedAnswer":[{"@type":"Answer","@id":"a","text":"T","upvoteCount":0,"author":{"name":"D"}}]}"#,
    ])
  func nothingInvented(json: String) throws {
    var writer = JSONWriter()
    writer.question(try #require(onlyQuestion(json)))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == json)
  }

  @Test("Properties that the format does not know are kept where a question is written again")
  func otherProperties() throws {
    let json = """
      {"@type":"Question","@id":"q","name":"N","url":"https://example.org/q","usageInfo":"No advice.",\
      "datePublished":"2013","dateCreated":"2012","inLanguage":{"name":"de","x":[1.50,null,true]},\
      "author":{"@type":"Organization","name":"Ward 7","telephone":"1"},\
      "comment":{"text":"Which side?","author":"bob","upvoteCount":2},\
      "suggestedAnswer":{"@id":"a","headline":"H","name":"Other","text":"T","license":"CC",\
      "author":{"@type":"Person","name":"D","knowsLanguage":"fr",\
      "address":{"addressLocality":"Oslo","addressCountry":"NO"},\
      "aggregateRating":{"ratingValue":9,"bestRating":10}}}}
      """
    let first = try #require(onlyQuestion(json))
    var writer = JSONWriter()
    writer.question(first)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    for kept in [
      #""url":"https://example.org/q""#, #""usageInfo":"No advice.""#, #""datePublished":"2013""#,
      #""inLanguage":{"name":"de","x":[1.50,null,true]}"#, #""@type":"Organization""#,
      #""telephone":"1""#, #""text":"Which side?""#, #""upvoteCount":2"#, #""name":"Other""#,
      #""license":"CC""#, #""@type":"Person","name":"D""#, #""knowsLanguage":"fr""#,
      #""address":{"addressLocality":"Oslo","addressCountry":"NO"}"#,
      #""aggregateRating":{"ratingValue":9,"bestRating":10}"#,
    ] {
      #expect(text.contains(kept), "\(kept)")
    }
    #expect(onlyQuestion(text) == first)
    #expect(first.comments.map(\.text) == ["Which side?"])
    #expect(first.answers.first?.doctor?.rating?.stars == 4.5)
  }

  @Test(
    "A count that is given again and again is no mistake of the program, and the last one counts")
  func repeatedCounts() throws {
    let counts = Array(repeating: #""upvoteCount":999999999"#, count: 4).joined(separator: ",")
    let question = try #require(
      onlyQuestion(#"{"name":"N",\#(counts),"suggestedAnswer":[{"text":"T",\#(counts)}]}"#))
    #expect(question.votes == 999_999_999)
    #expect(question.answers.map(\.votes) == [999_999_999])
  }

  @Test("A forum posting reads as a question with its comments as answers")
  func posting() throws {
    let question = try #require(
      onlyQuestion(
        """
        {"@type":"DiscussionForumPosting","headline":"H","articleBody":"B","commentCount":3,
         "comment":[{"@type":"Comment","text":"one","author":"ada"},{"text":"two"}]}
        """))
    #expect(question.title == "H")
    #expect(question.text == "B")
    #expect(question.declaredAnswerCount == 3)
    #expect(question.answers.map(\.text) == ["one", "two"])
  }
}
