package import Crypto
internal import Dispatch
internal import HTTP

/// Brings updates to the webhook as Telegram does: one in flight for each chat, again and again
/// until it is taken, at most 40 at once. <https://core.telegram.org/bots/webhooks>
package final class TelegramDeliverer: Sendable {
  fileprivate struct Update {
    var body: [UInt8]
    var failures = 0
    /// When it is dropped, in seconds of the platform.
    var end: Double
    /// Whether it will come twice, as where our 200 got lost on its way.
    var isTwice: Bool
  }

  fileprivate struct State {
    /// Waiting updates by chat, the first is in flight.
    var queues: [String: [Update]] = [:]
    var dice: Dice
    var counts = DeliveryCounts()
    var isStopped = false
  }

  private let webhook: Webhook
  private let secret: Secret
  private let pace: Pace
  private let twice: Double
  private let client: Client
  private let state: Guarded<State>
  private let later = DispatchQueue(label: "abbraccio.telegram")

  private static let expirySeconds = 24 * 3_600.0
  private static let connections = 40

  /// - Parameters:
  ///   - webhook: Where to.
  ///   - secret: What goes in the header of each.
  ///   - pace: How fast the platform's time passes.
  ///   - twice: The share of updates that come a second time.
  ///   - seed: Of the chance.
  package init(webhook: Webhook, secret: Secret, pace: Pace, twice: Double, seed: UInt64 = 1) {
    self.webhook = webhook
    self.secret = secret
    self.pace = pace
    self.twice = twice
    client = webhook.client(
      connections: TelegramDeliverer.connections, wait: max(2, pace.seconds(60)))
    state = Guarded(State(dice: Dice(seed: seed)))
  }

  package var counts: DeliveryCounts { state.withLock { $0.counts } }

  /// Updates that are not taken yet.
  package var waitingCount: Int { state.withLock { $0.queues.values.reduce(0) { $0 + $1.count } } }

  /// Brings an update, behind those of the same chat.
  package func deliver(_ update: JSONValue, chat: String) {
    let isFirst = state.withLock { state in
      let update = Update(
        body: update.bytes(), end: pace.now + TelegramDeliverer.expirySeconds,
        isTwice: state.dice.happens(twice))
      state.queues[chat, default: []].append(update)
      state.counts.given += 1
      return state.queues[chat]?.count == 1
    }
    if isFirst { send(chat) }
  }

  package func stop() {
    state.withLock { $0.isStopped = true }
    client.stop(within: .zero)
  }

  private func send(_ chat: String) {
    let body = state.withLock { $0.isStopped ? nil : $0.queues[chat]?.first?.body }
    guard let body else { return }
    let request = webhook.request(
      headers: [("X-Telegram-Bot-Api-Secret-Token", secret.text)], body: body)
    client.send(request) { [self] result in
      let response = try? result.get()
      if let response, 200..<300 ~= response.status { taken(chat) } else { failed(chat, response) }
    }
  }

  private func taken(_ chat: String) {
    let hasNext = state.withLock { state in
      state.counts.taken += 1
      if state.queues[chat]?.first?.isTwice == true {
        state.queues[chat]?[0].isTwice = false
        state.counts.twice += 1
        return true
      }
      return state.drop(chat)
    }
    if hasNext { send(chat) }
  }

  private func failed(_ chat: String, _ response: HTTPResponse?) {
    let retryAfter = response?.headers.first { $0.name.lowercased() == "retry-after" }
      .flatMap { Double($0.value) }
    let wait = state.withLock { state -> Double? in
      state.counts.note(failure: response?.status)
      guard var update = state.queues[chat]?.first else { return nil }
      if retryAfter == nil { update.failures += 1 }
      let wait =
        retryAfter ?? RetrySchedule.telegram(failures: update.failures, &state.dice)
      if pace.now + wait > update.end {
        state.counts.expired += 1
        return state.drop(chat) ? 0 : nil
      }
      state.queues[chat]?[0] = update
      return wait
    }
    guard let wait else { return }
    later.asyncAfter(deadline: .now() + pace.seconds(wait)) { self.send(chat) }
  }
}

extension TelegramDeliverer.State {
  /// Drops the first update of a chat; whether there is another.
  fileprivate mutating func drop(_ chat: String) -> Bool {
    queues[chat]?.removeFirst()
    if queues[chat]?.isEmpty == true { queues[chat] = nil }
    return queues[chat] != nil
  }
}
