import Archive
import JSON

/// A poll as HTML to stand behind the post that holds it: what was asked, and who chose what.
func pollText(_ poll: JSONNode) -> String {
  let state = poll["status"]?.text == "closed" ? ["closed"] : []
  let voters = poll["voters"]?.whole.map { [counted($0, "voter")] } ?? []
  let facts = (state + voters).joined(separator: ", ")
  let title = poll["title"]?.text.map { ": \($0)" } ?? ""
  let options = (poll["options"]?.elements ?? []).map { option in
    let votes = option["votes"]?.whole.map { ": \(counted($0, "vote"))" } ?? ""
    return "<li>\(option["html"]?.text ?? "")\(votes)</li>"
  }
  return "\n<p>Poll\(title)\(facts.isEmpty ? "" : " (\(facts))")</p>"
    + "<ul>\(options.joined())</ul>"
}
