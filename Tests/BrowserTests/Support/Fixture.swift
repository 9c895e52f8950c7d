/// An archive for the tests: small, with everything that a screen can show occurring in it.
enum Fixture {
  static let archive = """
    {"@type": "Dataset", "name": "Ward questions", "usageInfo": "Written for tests; it advises nobody.",
     "hasPart": [\(threads.joined(separator: ",\n"))]}
    """

  /// In the archive's order; the newest is the one about a child's knees.
  static let threads = [stitches, coffee, mole, swelling, knees, unanswered, names, markdown]

  static let stitches = #"""
    {"@id": "stitches", "name": "When should the stitches in my eyelid come out?",
     "text": "I had an eyelid operation on Monday. The nurse said five days, the leaflet says ten.\n\nWhich of the two is right, and does it hurt?",
     "author": {"name": "marta_k"}, "dateCreated": "2019-03-04", "keywords": "eyelid, stitches, healing",
     "answerCount": 5,
     "acceptedAnswer": {"@id": "stitches-1", "headline": "Five to seven days is usual",
      "text": "On the eyelid the skin is thin and heals fast, so most surgeons take the stitches out after five to seven days. Left longer they can leave small marks.\n\nIt pulls a little. It should not hurt.",
      "upvoteCount": 5, "downvoteCount": 1, "dateCreated": "2019-03-05",
      "author": {"name": "Ines Albrecht", "honorificSuffix": "MD, FEBO", "medicalSpecialty": "Oculoplastic Surgeon",
       "address": {"addressLocality": "Leipzig"}, "aggregateRating": {"ratingValue": 4.9, "reviewCount": 103}},
      "comment": [{"text": "Thank you, they came out today and it was nothing.", "author": "marta_k", "dateCreated": "2019-03-09"}]},
     "suggestedAnswer": [
      {"@id": "stitches-2", "headline": "It depends on the thread that was used", "text": "Ask whether your stitches dissolve. If they do, nobody needs to take them out at all, and both numbers are only about when you may wash your face as usual.",
       "upvoteCount": 0, "dateCreated": "2019-03-06",
       "author": {"name": "Tomasz Wrona", "honorificSuffix": "MD", "medicalSpecialty": ["Plastic Surgeon", "Hand Surgeon"],
        "address": {"addressLocality": "Kraków"}, "aggregateRating": {"ratingValue": 3.4, "reviewCount": 1}}},
      {"@id": "stitches-3", "text": "Ten days, in my practice.", "downvoteCount": 1, "author": "R. Solo"},
      {"@id": "stitches-4", "headline": "Do not take them out yourself", "text": "Please.", "downvoteCount": 3}]}
    """#

  static let coffee = #"""
    {"@id": "coffee", "name": "Is coffee before a blood test really a problem?", "text": "Black, without sugar.", "dateCreated": "2020",
     "suggestedAnswer": [{"@id": "coffee-1", "headline": "For most tests it is not", "text": "Water is better; but for a blood count a cup of black coffee changes nothing that matters.", "upvoteCount": 12,
      "author": {"name": "Oluwaseun Adeyemi", "medicalSpecialty": "Internist", "address": {"addressLocality": "Lagos"}, "aggregateRating": {"ratingValue": 5}}}]}
    """#

  static let mole = #"""
    {"@id": "mole", "name": "Is this mole something to worry about, or can it wait until after the summer holidays?",
     "text": "It has been there for years and has not changed.", "author": "sunhat", "dateCreated": "2021-06-30", "keywords": ["mole"],
     "suggestedAnswer": [
      {"@id": "mole-1", "headline": "A mole that changes should be seen soon", "text": "A mole that has been the same for years can wait. One that grows, itches, bleeds or gets a second colour should be seen within weeks.", "upvoteCount": 11, "dateCreated": "2021-07-01",
       "author": {"name": "Hana Suzuki", "honorificSuffix": "MD, PhD", "medicalSpecialty": "Dermatologist", "address": {"addressLocality": "Osaka"}, "aggregateRating": {"ratingValue": 4.5, "reviewCount": 1250}}},
      {"@id": "mole-2", "text": "Take a photograph with a ruler beside the mole, and another one in a month.", "upvoteCount": 3,
       "author": {"name": "Paul Okafor", "medicalSpecialty": "Dermatologic surgeons"}}]}
    """#

  static let swelling = #"""
    {"@id": "swelling", "name": "How long does the swelling last after a nose operation?", "dateCreated": "2018-11",
     "answerCount": 4,
     "suggestedAnswer": [{"@id": "swelling-1", "headline": "Most of it three weeks, the last of it a year", "text": "Think of it in thirds: the first third goes in a week, the second in a month, and the tip of the nose takes its time.", "upvoteCount": 1, "downvoteCount": 3,
      "author": {"name": "Tomasz Wrona", "honorificSuffix": "MD", "medicalSpecialty": "plastic surgeons", "address": {"addressLocality": "Kraków"}}}]}
    """#

  static let knees = #"""
    {"@id": "knees", "name": "My daughter's knees point inwards: does that grow out by itself?", "text": "She is four.", "author": "adrian23456", "dateCreated": "2023-02-01T08:00:00Z",
     "suggestedAnswer": [{"@id": "knees-1", "headline": "Usually by the age of seven", "text": "Knock knees at four are part of growing. Come by if only one leg does it, or if it hurts.", "upvoteCount": 7,
      "author": {"name": "Leila Haddad", "honorificSuffix": "MD", "medicalSpecialty": "Pediatrician", "address": {"addressLocality": "Tunis"}, "aggregateRating": {"ratingValue": 4.2, "reviewCount": 58}}}]}
    """#

  static let unanswered = #"""
    {"@id": "unanswered", "name": "Why do my hands tingle at night?", "text": "Both of them, for a month now.", "dateCreated": "2017-05-20", "answerCount": 2}
    """#

  static let names = #"""
    {"@id": "names", "name": "歯の治療のあと、いつから食べてもいいですか？", "text": "麻酔がまだ残っています。", "author": "みどり", "dateCreated": "2016-01-09",
     "suggestedAnswer": [{"@id": "names-1", "text": "麻酔が切れるまで、二時間ほど待ってください。頬を噛まないためです。", "upvoteCount": 2,
      "author": {"name": "山田 花子", "medicalSpecialty": "Dentist", "address": {"addressLocality": "京都"}}}]}
    """#

  static let markdown = #"""
    {"@id": "markdown", "name": "What belongs in a first-aid box at home?", "text": "We are a family of five.", "dateCreated": "2015-08-15",
     "suggestedAnswer": [{"@id": "markdown-1", "headline": "Less than the shop will sell you", "encodingFormat": "text/markdown",
      "text": "You need **very little**:\n\n- plasters in *two* sizes\n- a bandage\n- tweezers\n\nSee [the list](https://example.org/list) for more.", "upvoteCount": 4,
      "author": {"name": "Leila Haddad", "honorificSuffix": "MD", "medicalSpecialty": "Pediatrician", "address": {"addressLocality": "Tunis"}}}]}
    """#
}
