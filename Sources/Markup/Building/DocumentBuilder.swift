/// Puts a document together from openings, text and closings that come in order.
struct DocumentBuilder {
  /// Containers nested deeper than this leave their text, and no more.
  static let depthLimit = 64

  private var frames: [Frame] = [Frame(.document)]
  /// How many openings were refused and wait for their closings.
  private var refused = 0
  private var runs = RunBuilder()
  private var links = LinkTable()
  private var heading: Int?
  /// What was cleaned in text that did not go through `runs`.
  private var otherControls = CleanedControls()

  var container: Container { frames[frames.count - 1].container }

  // MARK: Text

  mutating func append(_ text: String, _ style: TextStyle = [], link: Int? = nil) {
    runs.append(style.contains(.code) ? text : TeXFinder().read(text), style, link: link)
  }

  mutating func breakLine() { runs.breakLine() }

  /// Whether nothing has been written since the line or paragraph began.
  var isAtLineStart: Bool { runs.isAtLineStart }

  /// The number of an address; nil where it is none that a reader can follow.
  mutating func link(to address: String) -> Int? { links.number(for: address) }

  /// Counts what was cleaned before the text came here.
  mutating func note(_ controls: CleanedControls) { otherControls += controls }

  // MARK: Blocks

  /// Ends the paragraph or heading that is being written.
  mutating func endParagraph() {
    for var paragraph in runs.finish() {
      paragraph = links.linked(paragraph)
      add(heading.map { .heading(level: $0, paragraph) } ?? .paragraph(paragraph))
    }
    heading = nil
  }

  /// Ends the paragraph; what follows is a heading until it ends.
  mutating func startHeading(level: Int) {
    endParagraph()
    heading = level
  }

  /// Adds lines that are kept as they are.
  mutating func addCode(_ text: String) {
    endParagraph()
    let code = cleaned(text, .body)
    otherControls += code.controls
    let lines = code.text.utf8.reversed().drop { $0 == 0x0A }.reversed()
    let kept = String(decoding: lines, as: UTF8.self)
    if !kept.isEmpty { add(.code(kept)) }
  }

  mutating func addRule() {
    endParagraph()
    add(.rule)
  }

  /// Makes the list whose items are being added one with empty lines between them.
  mutating func loosenList() {
    for index in frames.indices.reversed() {
      if case .list = frames[index].container {
        frames[index].isTight = false
        return
      }
      if case .item = frames[index].container { continue }
      return
    }
  }

  /// Gives the next item of a numbered list its number.
  mutating func countItems(from number: Int) {
    endParagraph()
    guard refused == 0,
      case .list(.number(var numbers)) = container,
      number != numbers[frames[frames.count - 1].items.count]
    else { return }
    numbers.start = number
    close()
    open(.list(.number(numbers)))
  }

  // MARK: Containers

  mutating func open(_ container: Container) {
    endParagraph()
    if refused > 0 || frames.count > DocumentBuilder.depthLimit {
      refused += 1
    } else {
      frames.append(Frame(container))
    }
  }

  /// Closes what was opened last.
  mutating func close() {
    endParagraph()
    if refused > 0 {
      refused -= 1
      return
    }
    guard frames.count > 1, let frame = frames.popLast() else { return }
    frames[frames.count - 1].take(frame)
  }

  mutating func finish() -> Document {
    refused = 0
    while frames.count > 1 { close() }
    endParagraph()
    return Document(
      blocks: frames[0].blocks, links: links.links, controls: runs.controls + otherControls)
  }

  private mutating func add(_ block: Block) { frames[frames.count - 1].add(block) }
}
