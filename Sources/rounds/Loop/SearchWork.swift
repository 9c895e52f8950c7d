import Archive
import Browser

/// One search, run beside the loop.
struct SearchWork: Sendable {
  private let request: SearchRequest
  private let index: Index
  private let mailbox: Mailbox
  private let cancellation: Cancellation

  init(
    _ request: SearchRequest, index: Index, mailbox: Mailbox, cancellation: Cancellation
  ) {
    self.request = request
    self.index = index
    self.mailbox = mailbox
    self.cancellation = cancellation
  }

  func run() {
    index.search(
      request.query, in: request.rows, isCancelled: { cancellation.isCancelled },
      found: { post($0, isFinished: false) })
    post([], isFinished: true)
  }

  private func post(_ rows: [Int32], isFinished: Bool) {
    guard !cancellation.isCancelled else { return }
    mailbox.post(.found(request.id, rows: rows, isFinished: isFinished))
  }
}
