internal import HTTP

/// Whom a platform knows: who wrote and when, which messages and presses there were, who blocked.
package final class Contacts: Sendable {
  private struct State {
    /// When they last wrote, in seconds of the platform.
    var lastInbound: [String: Double] = [:]
    var blocked: Set<String> = []
    /// Ids of messages and presses, with their time.
    var happened: [String: Double] = [:]
  }

  private let state = Guarded(State())
  private let pace: Pace

  package init(pace: Pace) {
    self.pace = pace
  }

  /// Someone wrote or pressed; `id` is that of the message or the press.
  package func heard(from chat: String, id: String) {
    state.withLock { state in
      state.lastInbound[chat] = pace.now
      state.happened[id] = pace.now
    }
  }

  package func block(_ chat: String) {
    state.withLock { _ = $0.blocked.insert(chat) }
  }

  func isBlocked(_ chat: String) -> Bool { state.withLock { $0.blocked.contains(chat) } }

  /// Seconds of the platform since somebody last wrote; nil where never.
  func silence(of chat: String) -> Double? {
    state.withLock { $0.lastInbound[chat] }.map { pace.now - $0 }
  }

  /// Seconds of the platform since a message or press; nil where there was none.
  func age(of id: String) -> Double? {
    state.withLock { $0.happened[id] }.map { pace.now - $0 }
  }
}
