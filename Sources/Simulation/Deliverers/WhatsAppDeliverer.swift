internal import Crypto
internal import Dispatch
internal import HTTP

/// Brings messages and statuses to the webhook as Meta does: in batches of any size, in any order
/// within some seconds, signed, and in other batches again until they are taken.
///
/// <https://developers.facebook.com/docs/graph-api/webhooks/getting-started>
package final class WhatsAppDeliverer: Sendable {
  /// A message or a status, with the family that it comes with.
  package struct Item: Sendable {
    package enum Kind: String, Sendable {
      case messages
      case statuses
    }

    package var kind: Kind
    package var value: JSONValue
    /// The member of `contacts` that goes with it.
    package var contact: JSONValue?
    fileprivate var failures = 0
    fileprivate var isTwice = false

    package init(kind: Kind, value: JSONValue, contact: JSONValue? = nil) {
      self.kind = kind
      self.value = value
      self.contact = contact
    }
  }

  private struct State {
    /// What is due, and when, in seconds of the platform.
    var due: [(at: Double, item: Item)] = []
    var inFlight = 0
    var dice: Dice
    var counts = DeliveryCounts()
    var isStopped = false
  }

  private let webhook: Webhook
  private let accounts: Accounts
  private let pace: Pace
  private let twice: Double
  /// Seconds of the platform by which messages overtake each other.
  private let disorderSeconds: Double
  private let client: Client
  private let state: Guarded<State>
  private let later = DispatchQueue(label: "abbraccio.whatsapp")

  private static let connections = 20
  private static let batchSize = 1...7
  /// How often due items are sent, in milliseconds of ours.
  private static let stepMilliseconds = 20

  package init(
    webhook: Webhook, accounts: Accounts, pace: Pace, twice: Double,
    disorderSeconds: Double, seed: UInt64 = 2
  ) {
    self.disorderSeconds = disorderSeconds
    self.webhook = webhook
    self.accounts = accounts
    self.pace = pace
    self.twice = twice
    client = webhook.client(
      connections: WhatsAppDeliverer.connections, wait: max(2, pace.seconds(20)))
    state = Guarded(State(dice: Dice(seed: seed)))
    step()
  }

  package var counts: DeliveryCounts { state.withLock { $0.counts } }

  /// Messages and statuses that are not taken yet.
  package var waitingCount: Int { state.withLock { $0.due.count + $0.inFlight } }

  package func deliver(_ item: Item) {
    state.withLock { state in
      var item = item
      item.isTwice = state.dice.happens(twice)
      state.counts.given += 1
      let delay = Double.random(in: 0...disorderSeconds, using: &state.dice)
      state.due.append((pace.now + delay, item))
    }
  }

  package func stop() {
    state.withLock { $0.isStopped = true }
    client.stop(within: .zero)
  }

  private func step() {
    let wait = DispatchTimeInterval.milliseconds(WhatsAppDeliverer.stepMilliseconds)
    later.asyncAfter(deadline: .now() + wait) { [weak self] in
      guard let self, !self.state.withLock({ $0.isStopped }) else { return }
      for batch in self.dueBatches() { self.send(batch) }
      self.step()
    }
  }

  /// All that is due, cut into batches of any size.
  private func dueBatches() -> [[Item]] {
    state.withLock { state in
      let now = pace.now
      var ripe = state.due.filter { $0.at <= now }.map(\.item)
      guard !ripe.isEmpty else { return [] }
      state.due.removeAll { $0.at <= now }
      ripe.shuffle(using: &state.dice)
      state.inFlight += ripe.count
      var batches: [[Item]] = []
      while !ripe.isEmpty {
        let count = min(
          ripe.count, Int.random(in: WhatsAppDeliverer.batchSize, using: &state.dice))
        batches.append(Array(ripe.suffix(count)))
        ripe.removeLast(count)
      }
      return batches
    }
  }

  private func send(_ batch: [Item]) {
    let body = envelope(batch)
    let code = (try? Authenticator(key: accounts.whatsAppSecret).code(for: body.span)) ?? []
    let hexadecimal = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let request = webhook.request(
      headers: [("X-Hub-Signature-256", "sha256=\(hexadecimal)")], body: body)
    client.send(request) { [self] result in
      let status = (try? result.get())?.status
      done(batch, status: status)
    }
  }

  /// What was not taken comes again, each with a wait of its own: so the next batches are others.
  private func done(_ batch: [Item], status: Int?) {
    state.withLock { state in
      state.inFlight -= batch.count
      if status == 200 {
        state.counts.taken += batch.count
      } else {
        state.counts.note(failure: status)
      }
      for var item in batch {
        var wait = 0.0
        if status != 200 {
          item.failures += 1
          wait = RetrySchedule.whatsApp(failures: item.failures, &state.dice)
        } else if item.isTwice {
          item.isTwice = false
          state.counts.twice += 1
          wait = Double.random(in: 0...disorderSeconds, using: &state.dice)
        } else {
          continue
        }
        state.due.append((pace.now + wait, item))
      }
    }
  }
}

// The form of a delivery.
extension WhatsAppDeliverer {
  /// One entry; half of the items share a change, the others have one each, as Meta does both.
  private func envelope(_ batch: [Item]) -> [UInt8] {
    let half = batch.count / 2
    let changes = [change(Array(batch[..<half]))] + batch[half...].map { change([$0]) }
    let entry: JSONValue = [
      "id": "900800700", "changes": .array(changes.compactMap { $0 }),
    ]
    let body: JSONValue = ["object": "whatsapp_business_account", "entry": [entry]]
    return body.bytes(escaping: true)
  }

  private func change(_ items: [Item]) -> JSONValue? {
    guard !items.isEmpty else { return nil }
    var value: [String: JSONValue] = [
      "messaging_product": "whatsapp",
      "metadata": [
        "display_phone_number": "390372000000", "phone_number_id": .string(accounts.phoneNumberID),
      ],
    ]
    for kind in [Item.Kind.messages, .statuses] {
      let values = items.filter { $0.kind == kind }.map(\.value)
      if !values.isEmpty { value[kind.rawValue] = .array(values) }
    }
    let contacts = items.compactMap(\.contact)
    if !contacts.isEmpty { value["contacts"] = .array(contacts) }
    return ["field": "messages", "value": .object(value)]
  }
}
