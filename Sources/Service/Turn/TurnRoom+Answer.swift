internal import Channels
internal import Dialogue
internal import Language
internal import Schede
internal import Storage
internal import Transcripts
internal import Understanding

/// Turns, and what they make to be sent.
extension TurnRoom {
  /// Where an answer goes, and what it answers.
  struct Target {
    var address: Address
    /// The hash of the message's reference, by which an edit finds it.
    var cause: [UInt8]?
    /// The conversation before the message.
    var before: [UInt8]?
    var isFirst = true
    /// Whether it is about a danger: it leaves also where the platform seems silent.
    var isUrgent = false
  }

  mutating func answer(
    _ text: String, to inbound: Inbound, _ address: Address, _ talk: inout Talk
  ) throws(StoreError) {
    let throttled = throttle(talk.id)
    if throttled != .usual {
      var session = talk.session
      let turn = assistant.answer(
        text, in: &session, at: Instant(seconds: moment.wall), today: moment.day
      ).turn
      if try hush(throttled, turn, session.stage, address, &talk) { return }
    }
    let cause = try inbound.reference.map { name throws(StoreError) in
      try hash(ofMessage: name, talk)
    }
    var target = Target(address: address, cause: cause, before: talk.row.session ?? [])
    receipts(for: inbound, talk)
    try answer(text, &talk, &target)
  }

  private mutating func answer(
    _ text: String, _ talk: inout Talk, _ target: inout Target
  ) throws(StoreError) {
    arrive(&talk)
    let answer = assistant.answer(
      text, in: &talk.session, at: Instant(seconds: moment.wall), today: moment.day)
    try carryOut(answer.turn, &talk, &target)
    if answer.meaning.isFromMinor { try hearMinor(answer.turn, &talk, &target) }
    try settle(&talk)
  }

  mutating func press(
    _ payload: String, of inbound: Inbound, _ address: Address, _ talk: inout Talk
  ) throws(StoreError) {
    // A payload that is none of ours is answered like a button of long ago.
    let button = ButtonPayload(payload) ?? ButtonPayload(question: "", version: 0, value: "")
    let event = Event.pressed(
      question: button.question, version: button.version, value: button.value,
      at: Instant(seconds: moment.wall))
    receipts(for: inbound, talk)
    let throttled = throttle(talk.id)
    if throttled != .usual {
      var session = talk.session
      let turn = session.apply(event, by: assistant.dialogue)
      if try hush(throttled, turn, session.stage, address, &talk) { return }
    }
    arrive(&talk)
    let turn = talk.session.apply(event, by: assistant.dialogue)
    var target = Target(address: address)
    try carryOut(turn, &talk, &target)
    try settle(&talk)
  }

  /// A position counts as if its Comune had been written; no more of it is kept.
  mutating func locate(
    _ latitude: Double, _ longitude: Double, _ inbound: Inbound, _ address: Address,
    _ talk: inout Talk
  ) throws(StoreError) {
    let comune = assistant.dialogue.comune(latitude: latitude, longitude: longitude)
    if let comune { return try answer(comune, to: inbound, address, &talk) }
    arrive(&talk)
    var target = Target(address: address)
    try say(Outgoing(text: phrase("posizione-lontana", talk)), &talk, &target)
    try settle(&talk)
  }

  /// An edited message changes its answer as long as nothing of that was sent.
  mutating func change(
    _ original: String, to text: String, by inbound: Inbound, _ address: Address,
    _ talk: inout Talk
  ) throws(StoreError) {
    guard try takeBack(original, address, &talk) else { return }
    metrics[.edited] += 1
    var target = Target(
      address: address, cause: try hash(ofMessage: original, talk), before: talk.row.session ?? [])
    try answer(text, &talk, &target)
  }

  /// Takes the answer to a message back, as long as nothing of it was sent.
  @discardableResult
  mutating func takeBack(
    _ original: String, _ address: Address, _ talk: inout Talk
  ) throws(StoreError) -> Bool {
    let rows = delivery.unsent(try hash(ofMessage: original, talk), of: talk.id)
    guard let first = rows.first, let before = try store.undo(of: first.id) else { return false }
    for row in rows { try store.remove(row.id) }
    delivery.remove(rows.map(\.id), of: talk.id)
    talk.session =
      Session(bytes: before) ?? Session(language: settings.language)
    try settle(&talk)
    return true
  }

  /// Says a text of the channel itself; not again before so many seconds, or never (nil).
  mutating func tellOnce(
    _ saying: String, again seconds: Int64?, _ inbound: Inbound, _ address: Address,
    _ talk: inout Talk
  ) throws(StoreError) {
    if let told = talk.row.toldAt {
      // A clock that was set back must not make it tell nothing any more.
      let elapsed = abs(moment.wall - told)
      guard let seconds, elapsed >= seconds else { return }
    }
    arrive(&talk)
    talk.row.toldAt = moment.wall
    var target = Target(address: address)
    receipts(for: inbound, talk)
    try say(Outgoing(text: phrase(saying, talk)), &talk, &target)
    try settle(&talk)
  }

  /// The hash of a message, by the platform's name of it.
  private func hash(ofMessage name: String, _ talk: Talk) throws(StoreError) -> [UInt8] {
    try store.hash(accounts[talk.lane].prefix + Inbound.key(ofMessage: name))
  }

  private func arrive(_ talk: inout Talk) {
    talk.row.lastAt = moment.wall
    talk.row.isBlocked = false
  }

  func phrase(_ id: String, _ talk: Talk, _ words: [String: String] = [:]) -> String {
    assistant.dialogue.phrase(id, in: talk.session.language, words)
  }

  /// The edition of the privacy notice that the centre's data names.
  private var noticeVersion: String {
    assistant.knowledge.centre?.privacyVersion ?? settings.noticeVersion
  }

  /// Stores the conversation; one that was erased begins anew with the next message.
  private mutating func settle(_ talk: inout Talk) throws(StoreError) {
    if talk.row.isLeaving {
      talk.session = Session(language: settings.language)
      talk.row.session = nil
    } else {
      talk.row.session = talk.session.bytes
      if talk.session.isNoticeGiven { talk.row.notice = noticeVersion }
    }
    try store.save(talk.row)
    metrics[.answered] += 1
    if talk.row.isLeaving, delivery.isEmpty(talk.id) {
      // There is no farewell to wait for.
      try vanish(talk.id)
      upkeep.gone.insert(talk.id)
    }
  }
}

extension TurnRoom {
  private mutating func carryOut(
    _ turn: Turn, _ talk: inout Talk, _ target: inout Target
  ) throws(StoreError) {
    comeBack(&talk)
    target.isUrgent = turn.outcome.safety != nil
    if target.isUrgent { metrics[.dangers] += 1 }
    for effect in turn.effects {
      switch effect.action {
      case .say(let reply): try say(Self.outgoing(reply), &talk, &target)
      case .recommend: break
      case .notifyStaff(let notice): try notify(notice, talk)
      case .erase: try erase(&talk, &target)
      case .export: try say(Outgoing(text: try storedBesides(talk)), &talk, &target)
      }
    }
  }

  /// A family that is being forgotten and writes again begins anew under its old address.
  private mutating func comeBack(_ talk: inout Talk) {
    guard talk.row.isLeaving else { return }
    talk.row.isLeaving = false
    leaving.remove(talk.id)
  }

  static func outgoing(_ reply: Reply) -> Outgoing {
    guard let question = reply.question else { return Outgoing(text: reply.text) }
    return Outgoing(
      text: reply.text,
      buttons: reply.choices.map { choice in
        let payload = ButtonPayload(
          question: question, version: reply.version, value: choice.value)
        return Outgoing.Button(label: choice.label, payload: payload.text(limit: .max) ?? "")
      })
  }

  /// Queues the calls that say something.
  mutating func say(
    _ reply: Outgoing, _ talk: inout Talk, _ target: inout Target
  ) throws(StoreError) {
    for part in accounts[talk.lane].codec.parts(of: reply, to: target.address) {
      guard part.isEssential else {
        orders.append(
          SendOrder(
            route: accounts[talk.lane].route, row: nil, family: talk.id, part: part))
        continue
      }
      try queue(part, talk, &target)
    }
  }

  private mutating func queue(
    _ part: Part, _ talk: Talk, _ target: inout Target
  ) throws(StoreError) {
    var row = OutboxRow(id: 0, family: talk.id, state: .ready, createdAt: moment.wall)
    row.cause = target.cause
    if delivery.takesNow(
      talk.id, lane: talk.lane, isUrgent: target.isUrgent, at: moment.steady)
    {
      row.state = .sending
      row.attempts = 1
      row.nextAt = statusTime(talk.lane)
      metrics[.attempted] += 1
    }
    let undo = row.state == .ready && target.isFirst && row.cause != nil ? target.before : nil
    target.isFirst = false
    row = try store.add(row, part: part.bytes, undo: undo)
    delivery.add(row, lane: talk.lane, at: moment.steady)
    metrics[.queued] += 1
    if row.state == .sending {
      orders.append(
        SendOrder(
          route: accounts[talk.lane].route, row: row.id, family: talk.id, part: part))
    }
  }

  private mutating func notify(_ notice: StaffNotice, _ talk: Talk) throws(StoreError) {
    let (kind, detail): (String, String?) =
      switch notice {
      case .danger(let crisis): ("pericolo", crisis)
      case .asksForPerson: ("persona", nil)
      case .callBack: ("richiamata", nil)
      case .takenBack: ("non-serve-più", nil)
      }
    metrics[.notices] += 1
    try store.addNotice(kind, detail: detail, family: talk.id, at: moment.wall)
  }

  /// Forgets the family; its address goes as soon as the farewell is sent.
  private mutating func erase(
    _ talk: inout Talk, _ target: inout Target
  ) throws(StoreError) {
    try store.eraseContents(of: talk.id)
    delivery.drop(talk.id)
    talk.row.isLeaving = true
    talk.row.isMinor = false
    talk.row.notice = nil
    talk.row.toldAt = nil
    target.cause = nil
    leaving.insert(talk.id)
    upkeep.needsScrub = true
    metrics[.forgotten] += 1
  }

  /// Who says to be under age hears once whom a minor can call, and is not kept for long.
  private mutating func hearMinor(
    _ turn: Turn, _ talk: inout Talk, _ target: inout Target
  ) throws(StoreError) {
    guard !talk.row.isMinor, !talk.row.isLeaving else { return }
    talk.row.isMinor = true
    // The texts about a danger say it already, and nothing should stand beside them.
    guard turn.outcome.safety == nil else { return }
    try say(Outgoing(text: phrase("minore", talk)), &talk, &target)
  }

  /// Calls that tell the platform that the message is here; nobody waits for them.
  ///
  /// «Is typing» is shown only where the answer cannot leave at once. What is read goes unsaid where
  /// too much is to be told; that a button was pressed is always confirmed.
  private mutating func receipts(for inbound: Inbound, _ talk: Talk) {
    guard delivery.lanes[talk.lane].stopped == nil, !delivery.isClosing,
      inbound.happening.isPress || delivery.couldTell(talk.lane, at: moment.steady)
    else { return }
    let isBusy = !delivery.isEmpty(talk.id)
    let account = accounts[talk.lane]
    for part in account.codec.receipts(of: inbound) where isBusy || !account.isTyping(part) {
      guard inbound.happening.isPress || delivery.mayTell(talk.lane, at: moment.steady) else {
        continue
      }
      orders.append(SendOrder(route: account.route, row: nil, family: talk.id, part: part))
    }
  }
}

extension Happening {
  fileprivate var isPress: Bool {
    if case .pressed = self { true } else { false }
  }
}

extension Meaning {
  /// «ho 13 anni».
  fileprivate var isFromMinor: Bool {
    entities.ages.contains { mention in
      guard mention.subject == .writer, case .months(let months) = mention.age else { return false }
      return months < Bounds.adultMonths
    }
  }
}
