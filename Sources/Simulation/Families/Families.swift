internal import Dispatch
internal import HTTP

/// Families that write through both channels, each at its own pace.
package final class Families: Sendable {
  /// Brings a family's message to its platform.
  struct Post: Sendable {
    var telegram: @Sendable (JSONValue, String) -> Void
    var whatsApp: @Sendable (WhatsAppDeliverer.Item) -> Void
  }

  package struct Plan: Sendable {
    package var families = 10
    /// Messages of each, at most ``Practice/limit``.
    package var messages = 4
    /// Seconds of the platforms between an answer and the next message, at most.
    package var thinkingSeconds = 8.0
    /// Seconds of ours after which a family that waits writes all the same.
    package var patienceSeconds = 120.0
    package var seed: UInt64 = 3

    package init() {}
  }

  fileprivate struct State {
    var families: [Family]
    var dice: Dice
    var isStopped = false
  }

  private let plan: Plan
  private let pace: Pace
  private let contacts: Contacts
  private let post: Post
  private let state: Guarded<State>
  private let updateIDs = Counter(after: 100_000_000)
  private let messageIDs = Counter()
  private let clock = DispatchQueue(label: "abbraccio.families")

  init(plan: Plan, pace: Pace, contacts: Contacts, post: Post) {
    self.plan = plan
    self.pace = pace
    self.contacts = contacts
    self.post = post
    state = Guarded(
      State(families: (0..<plan.families).map(Family.init), dice: Dice(seed: plan.seed)))
  }

  package func start() {
    for index in 0..<plan.families { think(index) }
    watch()
  }

  package func stop() {
    state.withLock { $0.isStopped = true }
  }

  /// All that was written.
  package var written: [Marker] {
    state.withLock { state in
      state.families.flatMap { family in
        (0..<family.written).map { Marker(family: family.index, number: $0) }
      }
    }
  }

  package var counts: (written: Int, answered: Int) {
    state.withLock { state in
      state.families.reduce(into: (0, 0)) { sum, family in
        sum.0 += family.written
        sum.1 += family.answered.count
      }
    }
  }

  /// How many messages there will be.
  package var total: Int { plan.families * plan.messages }

  /// Whether everything is written and answered.
  package var isDone: Bool {
    counts == (plan.families * plan.messages, plan.families * plan.messages)
  }

  /// Whether everything that was written is answered.
  package var isAnswered: Bool {
    let (written, answered) = counts
    return written == answered
  }

  /// How many seconds each message waited for its answer, of those that the families of a platform, or
  /// all (nil), wrote in a period; what has no answer waited until now.
  package func waits(on platform: Family.Platform?, during period: Range<Int64>) -> [Double] {
    let now = Monotonic.now
    return state.withLock { state in
      state.families.filter { platform == nil || $0.platform == platform }.flatMap { family in
        family.wroteAt.enumerated().filter { period.contains($0.element) }.map { number, at in
          Double((family.answered[number] ?? now) - at) / 1_000_000_000
        }
      }
    }
  }

  /// A family sees a message: which of its own it answers; nil where it answers none.
  func see(_ message: Ruling.Message) -> Marker? {
    guard let index = Family.index(ofChat: message.chat), 0..<plan.families ~= index,
      let number = Practice.number(in: message.text)
    else { return nil }
    let goesOn = state.withLock { state in
      let now = Monotonic.now
      state.families[index].answered[number] = state.families[index].answered[number] ?? now
      return state.mayWrite(index, atMost: plan.messages)
    }
    if goesOn { think(index) }
    return Marker(family: index, number: number)
  }
}

extension Families.State {
  /// Whether a family may write now; then it is taken to think about it.
  fileprivate mutating func mayWrite(_ index: Int, atMost count: Int) -> Bool {
    let family = families[index]
    guard !isStopped, !family.isThinking, !family.isWaiting, family.written < count else {
      return false
    }
    families[index].isThinking = true
    return true
  }
}

extension Families {
  private func think(_ index: Int) {
    let wait = state.withLock { state in
      state.families[index].isThinking = true
      return Double.random(in: 0...plan.thinkingSeconds, using: &state.dice)
    }
    clock.asyncAfter(deadline: .now() + pace.seconds(wait)) { self.write(index) }
  }

  private func write(_ index: Int) {
    let job = state.withLock { state -> (Family, String)? in
      guard !state.isStopped else { return nil }
      let family = state.families[index]
      state.families[index].written += 1
      state.families[index].wroteAt.append(Monotonic.now)
      state.families[index].isThinking = false
      return (family, Practice.text(family.written, &state.dice))
    }
    guard let (family, text) = job else { return }
    send(text, of: family)
    let goesOn = state.withLock { $0.mayWrite(index, atMost: plan.messages) }
    if goesOn { think(index) }
  }

  private func send(_ text: String, of family: Family) {
    let number = messageIDs.next()
    switch family.platform {
    case .telegram:
      contacts.heard(from: family.chat, id: "\(number)")
      let update = UpdateForms.telegram(
        updateID: updateIDs.next(), messageID: number, chat: Int64(family.chat) ?? 0, text: text)
      post.telegram(update, family.chat)
    case .whatsApp:
      let id = "wamid.FAMIGLIA\(number)"
      contacts.heard(from: family.chat, id: id)
      post.whatsApp(UpdateForms.whatsApp(id: id, phone: family.chat, text: text))
    }
  }

  /// Lets families that have waited too long write on.
  private func watch() {
    clock.asyncAfter(deadline: .now() + 1) { [weak self] in
      guard let self else { return }
      let late = Monotonic.now - Int64(plan.patienceSeconds * 1_000_000_000)
      let impatient = state.withLock { state -> [Int]? in
        if state.isStopped { return nil }
        return state.families.indices.filter { index in
          let family = state.families[index]
          return family.isWaiting && !family.isThinking && family.wroteAt.last ?? 0 < late
            && family.written < self.plan.messages
        }
      }
      guard let impatient else { return }
      for index in impatient { think(index) }
      watch()
    }
  }
}
