/// Runs `body` on `count` threads of execution, this one among them, and returns when all are done.
package func inParallel(_ count: Int, _ body: @escaping @Sendable () -> Void) {
  let others = (1..<max(1, count)).compactMap { _ in HelpingThread(body) }
  body()
  for other in others { other.join() }
}
