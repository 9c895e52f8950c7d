extension RowField {
  /// What columns that hold it are called in the wild, the likeliest first, without separators.
  ///
  /// A bare word is about the answer where rows are answers: `author`, `date`, `votes`.
  package var knownNames: [String] {
    [ColumnName(rawValue).letters] + otherNames
  }

  private var otherNames: [String] {
    switch self {
    case .thread: ["threadid"]
    case .questionID: ["qid", "topicid"]
    case .questionURL: ["questionlink", "url", "link", "permalink", "sourceurl"]
    case .questionTitle: ["title", "subject", "question"]
    case .questionText:
      [
        "questionbody", "questioncontent", "questiondetail", "questiondetails",
        "questiondescription", "body", "text", "content", "description", "details", "ask",
        "question",
      ]
    case .questionAuthor: ["questionauthorname", "asker", "askername", "askedby", "questioner"]
    case .questionAuthorID: ["questionauthorurl", "askerid", "askerurl"]
    case .questionDate:
      ["questioncreated", "questioncreatedat", "questiontime", "askedat", "askedon", "dateasked"]
    case .questionTags:
      [
        "tags", "tag", "keywords", "questionkeywords", "topic", "topics", "questiontopic",
        "category", "categories", "questioncategory", "labels",
      ]
    case .questionUpvotes: ["questionvotes", "questionscore", "questionlikes"]
    case .questionAnswers: ["answercount", "answerscount", "numanswers", "numberofanswers"]
    case .questionDisclaimer: ["disclaimer"]
    case .answerID: ["aid", "answerurl", "answerlink", "id"]
    case .answerHeadline: ["answertitle", "answersubject"]
    case .answerText:
      [
        "answer", "answerbody", "answercontent", "bestanswer", "doctoranswer", "expertanswer",
        "response", "responsetext", "reply", "replytext",
      ]
    case .answerAuthor:
      [
        "answerauthorname", "answeredby", "answerer", "answerername", "doctor", "doctorname",
        "physician", "physicianname", "therapist", "therapistname", "expert", "expertname",
        "responder", "author", "authorname",
      ]
    case .answerByline:
      [
        "byline", "therapistinfo", "doctorinfo", "physicianinfo", "expertinfo", "authorinfo",
        "answererinfo",
      ]
    case .answerAuthorID:
      [
        "answerauthorurl", "answererid", "answererurl", "doctorid", "doctorurl", "doctorlink",
        "therapistid", "therapisturl", "therapistlink", "physicianid", "physicianurl", "expertid",
        "experturl", "authorid", "authorurl", "authorlink",
      ]
    case .answerCredentials:
      ["credentials", "doctorcredentials", "qualification", "qualifications", "honorificsuffix"]
    case .answerSpecialty:
      [
        "specialty", "specialties", "speciality", "specialities", "specialization",
        "medicalspecialty", "doctorspecialty", "department",
      ]
    case .answerCity: ["city", "doctorcity", "location", "addresslocality"]
    case .answerStars: ["stars", "rating", "doctorrating", "ratingvalue"]
    case .answerReviews: ["reviews", "reviewcount", "doctorreviews"]
    case .answerDate:
      [
        "answercreated", "answercreatedat", "answertime", "answeredat", "answeredon",
        "dateanswered", "date", "datecreated", "createdat", "created", "timestamp",
      ]
    case .answerUpvotes:
      [
        "answervotes", "answerscore", "answerlikes", "upvotes", "upvotecount", "votes", "likes",
        "likecount", "score", "helpful", "helpfulcount", "thanks",
      ]
    case .answerDownvotes: ["downvotes", "downvotecount", "dislikes"]
    case .answerAccepted:
      ["accepted", "isaccepted", "acceptedanswer", "isacceptedanswer", "isbestanswer"]
    case .questionFormat, .questionDownvotes, .questionMore, .answerFormat, .answerMore: []
    }
  }
}
