internal import Channels
internal import Dialogue
package import Storage
internal import Transcripts

/// What staff ask for, and what is done by night.
extension TurnRoom {
  mutating func obey(_ order: StaffOrder) throws(StoreError) -> StaffAnswer {
    switch order {
    case .reload(let knowledge):
      guard let fresh = try? Assistant(knowledge, language: settings.language) else {
        readiness.data = "lingua"
        return .failed
      }
      assistant = fresh
      readiness.data = nil
      return .done
    case .refuseData(let reason):
      readiness.data = reason
      return .done
    case .forget(let family): return try forget(family)
    case .export(let family):
      guard let row = try store.family(family), let lane = lane(named: row.route) else {
        return .unknown
      }
      return .text(try export(Talk(row, lane: lane, language: settings.language)))
    case .write(let family, let text): return try write(text, to: family)
    case .purge: return .count(try purge())
    case .listNotices: return .notices(try store.notices())
    case .finishNotice(let id):
      try store.finishNotice(id, at: moment.wall)
      return .done
    case .listDead: return .dead(try store.deadRows())
    case .retryDead(let id): return try retry(id)
    case .dropDead(let id):
      guard let row = try store.row(id), row.state == .dead else { return .unknown }
      try store.remove(id)
      return .done
    case .find(let channel, let identifier): return try find(identifier, on: channel)
    case .resume(let channel): return resume(channel)
    }
  }

  private mutating func find(
    _ identifier: String, on channel: ChannelName
  ) throws(StoreError) -> StaffAnswer {
    for account in accounts where account.route.channel == channel {
      if let family = try store.family(of: try store.hash(account.prefix + identifier)) {
        return .count(Int(family))
      }
    }
    return .unknown
  }

  private mutating func resume(_ channel: ChannelName) -> StaffAnswer {
    let found = accounts.indices.filter { accounts[$0].route.channel == channel }
    for lane in found { delivery.resume(lane) }
    return found.isEmpty ? .unknown : .done
  }

  private func lane(named name: String) -> Int? { accounts.firstIndex { $0.name == name } }

  /// Says something in the name of a person; the conversation with the assistant stays as it is.
  private mutating func write(_ text: String, to family: Int64) throws(StoreError) -> StaffAnswer {
    guard let row = try store.family(family), !row.isBlocked, let lane = lane(named: row.route),
      let stored = try store.address(of: family)
    else { return .unknown }
    let names = String(decoding: stored, as: UTF8.self).split(separator: "\n").map(String.init)
    var talk = talks[family] ?? Talk(row, lane: lane, language: settings.language)
    var target = Target(address: Address(names))
    let opening = phrase("scrive-il-centro", talk)
    try say(Outgoing(text: opening + "\n" + text), &talk, &target)
    return .done
  }

  /// At once and without a farewell.
  private mutating func forget(_ family: Int64) throws(StoreError) -> StaffAnswer {
    guard try store.family(family) != nil else { return .unknown }
    delivery.drop(family)
    try vanish(family)
    metrics[.forgotten] += 1
    return .done
  }

  private mutating func retry(_ id: Int64) throws(StoreError) -> StaffAnswer {
    guard try store.revive(id), let row = try store.row(id),
      let family = try store.family(row.family), let lane = lane(named: family.route)
    else { return .unknown }
    delivery.add(row, lane: lane, at: moment.steady)
    return .done
  }

  private mutating func purge() throws(StoreError) -> Int {
    let count = try store.purge(settings.retention, now: moment.wall)
    // Conversations in memory may be gone from the store.
    known.removeAll()
    talks.removeAll()
    upkeep.purgedAt = moment.steady
    if count > 0 { upkeep.needsScrub = true }
    metrics[.purged] += count
    return count
  }

  /// Does what is due besides turns; between transactions.
  package mutating func maintain() {
    moment = TurnMoment(clock)
    guard moment.steady >= upkeep.restUntil else { return }
    do {
      if upkeep.mayPurge(moment, hour: settings.purgeHour) {
        try store.begin()
        _ = try purge()
        try store.commit()
      }
      if upkeep.mayScrub(moment.steady) { try scrub() }
      if moment.steady - upkeep.measuredAt >= Upkeep.measureSeconds { try measure() }
    } catch {
      store.rollback()
      upkeep.restUntil = moment.steady + Upkeep.restSeconds
      log(.error, "upkeep-failed", ["code": .number(Int64(error.code))])
    }
  }

  /// Leaves nothing of what was erased in any file.
  package mutating func scrub() throws(StoreError) {
    try store.scrub()
    upkeep.needsScrub = false
    upkeep.scrubbedAt = clock.steady()
    upkeep.scrubCost = upkeep.scrubbedAt - moment.steady
    metrics[.rewriting] = Int(upkeep.scrubCost * 1_000)
  }

  private mutating func measure() throws(StoreError) {
    upkeep.measuredAt = moment.steady
    metrics.oldestSeconds = try store.oldest().mapValues { max(0, moment.wall - $0) }
    metrics[.waiting] = delivery.waiting
  }
}
