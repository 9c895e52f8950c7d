/// A small archive that has what commands have to be careful with.
enum CommandFixture {
  /// The page's counts, one answer each; a thread without answers; one that means harm.
  static let archive = """
    {"@type":"Question","@id":"q1","name":"Can repeated treatment train your muscles?",\
    "text":"Does it last longer?","author":{"name":"adrian23456"},"dateCreated":"2012-03-04",\
    "keywords":["Botox","forehead"],"answerCount":11,"suggestedAnswer":[\
    {"@id":"a1","headline":"They weaken, so it can","text":"First.\\n\\nSecond.","upvoteCount":4,\
    "dateCreated":"2012-03-05","author":{"@type":"Physician","name":"Dana K. Example",\
    "honorificSuffix":"MD, FACS","medicalSpecialty":"Plastic Surgeon",\
    "address":{"addressLocality":"Baltimore"},\
    "aggregateRating":{"ratingValue":4.9,"reviewCount":103}},\
    "comment":[{"text":"Thank you.","author":{"name":"adrian23456"}}]},\
    {"@id":"a2","text":"**Maybe**, see [here](https://example.org/x).",\
    "encodingFormat":"text/markdown","author":{"name":"Li Wei","medicalSpecialty":"Dermatologist"}},\
    {"@id":"a3","text":"No.","downvoteCount":1},\
    {"@id":"a4","text":"Never.","downvoteCount":3}]}
    {"@type":"Question","@id":"q2","name":"整形外科について","dateCreated":"2021-05-06",\
    "suggestedAnswer":{"@id":"a5","text":"はい。","upvoteCount":9,\
    "author":{"name":"Aoi","medicalSpecialty":"Dermatologist"}}}
    {"@type":"Question","@id":"q\\u001b[31m3","name":"Harm \\u001b[2J\\u0007\\u009b1m\\u202e\\tdone",\
    "text":"\\u001b]0;title\\u0007"}

    """

  /// The ids in the archive's order.
  static let ids = ["q1", "q2", "q\u{1B}[31m3"]
}
