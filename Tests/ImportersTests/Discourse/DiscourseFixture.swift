/// Topics as Discourse's API would give them.
enum DiscourseFixture {
  /// A topic of seven posts, of which three are in this file.
  static let topic = """
    {"post_stream":{"posts":[
      {"id":40,"post_number":1,"post_type":1,"username":"walker","name":"","topic_id":7,
       "created_at":"2021-03-04T05:06:07.000Z","cooked":"<p>My knee hurts on stairs.</p>",
       "actions_summary":[{"id":2,"count":3},{"id":3,"count":9}],"version":1,
       "user_title":"Patient"},
      {"id":41,"post_number":2,"post_type":1,"username":"dana","name":"Dana Example","topic_id":7,
       "created_at":"2021-03-04T06:00:00.000Z","cooked":"<p>Rest it.</p>","like_count":2,
       "user_title":"Orthopedic Surgeon","moderator":true,"staff":true,"version":1},
      {"id":43,"post_number":4,"post_type":3,"username":"dana","topic_id":7,
       "action_code":"closed.enabled","cooked":"","version":1}],
     "stream":[40,41,43,44,45,46,47]},
     "id":7,"title":"Knee pain & stairs","fancy_title":"Knee pain &amp; stairs","closed":true,
     "created_at":"2021-03-04T05:06:07.000Z","posts_count":7,"tags":["knee",{"name":"pain"}],
     "accepted_answer":{"post_number":5,"username":"eli"}}
    """

  /// More posts of the same topic; one of them again, edited.
  static let morePosts = """
    {"post_stream":{"posts":[
      {"id":44,"post_number":5,"post_type":1,"username":"eli","name":"Eli Example","topic_id":7,
       "cooked":"<p>Train the thigh.</p>","reply_to_post_number":2,"version":1,
       "actions_summary":[{"id":2,"count":5}]},
      {"id":41,"post_number":2,"post_type":1,"username":"dana","name":"Dana Example","topic_id":7,
       "created_at":"2021-03-04T06:00:00.000Z","cooked":"<p>Rest it for a week.</p>",
       "user_title":"Orthopedic Surgeon","moderator":true,"staff":true,"version":2},
      {"id":45,"post_number":6,"post_type":1,"username":"troll","topic_id":7,"hidden":true,
       "cooked":"<p>This post was flagged.</p>","reply_to_post_number":1,"version":1},
      {"id":46,"post_number":8,"post_type":1,"username":"walker","topic_id":7,
       "user_deleted":true,"deleted_at":"2021-03-05T00:00:00.000Z",
       "cooked":"<p>(post deleted by author)</p>","reply_to_post_number":7,"version":1,
       "reply_to_user":{"username":"gone"}}]},
     "id":7}
    """

  static let poll = """
    {"post_stream":{"posts":[
      {"id":1,"post_number":1,"username":"a","cooked":"<p>Which?</p>","polls":[
       {"name":"poll","status":"closed","voters":3,"title":"Ice or heat","options":[
        {"id":"x","html":"<b>Ice</b>","votes":2},{"id":"y","html":"Heat","votes":1}]}]}],
     "stream":[1]},"id":"9","title":"Ice or heat"}
    """

  static let categories = #"{"category_list":{"categories":[{"id":1,"name":"Knees"}]}}"#

  static let archive = #"{"@type":"Question","@id":"q","name":"Why?","post_stream":{"posts":[]}}"#
}
