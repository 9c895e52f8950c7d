import Forum
import JSON

/// What archives keep of a post besides what a question or answer has.
struct DumpProperties {
  private(set) var list: [Property] = []

  init(ofComment row: DumpRow) {
    if let score = row.count(.score), score != 0 { add("upvoteCount") { $0.int(score) } }
    addLicense(row)
  }

  init(_ row: DumpRow, links: [PostLink], _ site: DumpSite) {
    addLicense(row)
    if let edited = row.date(.lastEditDate) { add("dateModified") { $0.string(edited.iso8601) } }
    if let views = row.count(.viewCount) { addViews(views) }
    let originals = links.filter(\.isDuplicate)
    if let closed = row.date(.closedDate) {
      add("creativeWorkStatus") {
        $0.string(originals.isEmpty ? "closed" : "closed as a duplicate")
      }
      add("closedDate") { $0.string(closed.iso8601) }
    }
    add("sameAs", originals, site)
    add("relatedLink", links.filter { !$0.isDuplicate }, site)
  }

  private mutating func addLicense(_ row: DumpRow) {
    if let license = row.text(.contentLicense) { add("license") { $0.string(license) } }
  }

  private mutating func addViews(_ views: Int) {
    add("interactionStatistic") { writer in
      writer.object {
        $0.key("@type")
        $0.string("InteractionCounter")
        $0.key("interactionType")
        $0.string("https://schema.org/ViewAction")
        $0.key("userInteractionCount")
        $0.int(views)
      }
    }
  }

  private mutating func add(_ name: String, _ links: [PostLink], _ site: DumpSite) {
    guard !links.isEmpty else { return }
    add(name) { writer in
      writer.array { array in
        for link in links { array.string(site.question(link.related)) }
      }
    }
  }

  private mutating func add(_ name: String, _ write: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    write(&writer)
    list.append(Property(name: name, json: String(decoding: writer.bytes, as: UTF8.self)))
  }
}
