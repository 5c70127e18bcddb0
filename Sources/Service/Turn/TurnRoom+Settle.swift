internal import Channels
internal import HTTP
internal import Storage

/// What became of what was sent.
extension TurnRoom {
  /// Ends the rows that a platform took before the process died, in a transaction of their own.
  mutating func settleMarked(_ rows: [Int64]) throws(StoreError) {
    try store.begin()
    for id in rows {
      guard let row = try store.row(id), row.state != .dead else { continue }
      try finish(row)
    }
    try store.commit()
  }

  mutating func settle(
    _ id: Int64, _ result: Result<Verdict, ClientFailure>
  ) throws(StoreError) {
    // A status may have ended the row before the answer came.
    guard let family = delivery.family(inFlight: id) else { return }
    guard !delivery.isGhost(id, of: family), let row = delivery.row(id, of: family) else {
      delivery.finish(id, of: family, at: moment.steady)
      return try sayGoodbye(family)
    }
    let lane = delivery.lane(of: family)
    let settlement = Settlement(
      result, of: row, statusSeconds: delivery.lanes[lane].statusSeconds, chance: clock.chance())
    try settle(row, settlement, lane)
  }

  private mutating func settle(
    _ row: OutboxRow, _ settlement: Settlement, _ lane: Int
  ) throws(StoreError) {
    delivery.note(settlement, lane: lane, at: moment.steady)
    switch settlement {
    case .sent: try finish(row)
    case .retry(let seconds):
      metrics[.retried] += 1
      try wait(row, .retry, seconds)
    case .ambiguous(let seconds):
      metrics[.ambiguous] += 1
      try wait(delivery.sparing(row, lane: lane, at: moment.steady), .ambiguous, seconds)
    case .dead(let reason): try giveUp(row, reason)
    case .unreachable(let reason): try giveUpAll(of: row, reason)
    case .stopped(let reason):
      delivery.lanes[lane].stopped = reason
      log(.error, "account-stopped")
      try wait(row, .retry, 0)
    }
  }

  private mutating func wait(
    _ row: OutboxRow, _ state: OutboxState, _ seconds: Double
  ) throws(StoreError) {
    var row = row
    row.state = state
    row.waited += Int(seconds.rounded(.up))
    row.nextAt = moment.wall + Int64(seconds.rounded(.up))
    try store.mark(row)
    delivery.wait(row, until: moment.steady + seconds)
  }

  /// It is there: nothing of it is kept.
  private mutating func finish(_ row: OutboxRow) throws(StoreError) {
    metrics[.sent] += 1
    try store.remove(row.id)
    try end(row)
  }

  private mutating func end(_ row: OutboxRow) throws(StoreError) {
    delivery.finish(row.id, of: row.family, at: moment.steady)
    try sayGoodbye(row.family)
  }

  private mutating func layAside(_ row: OutboxRow, _ reason: String) throws(StoreError) {
    metrics[.dead] += 1
    try store.giveUp(row.id, reason: reason, at: moment.wall)
    try end(row)
  }

  /// What cannot be delivered is told to staff.
  private mutating func giveUp(_ row: OutboxRow, _ reason: String) throws(StoreError) {
    log(.warning, "row-dead", ["family": .family(row.family)])
    if !leaving.contains(row.family) { try tellUndelivered(reason, row.family) }
    try layAside(row, reason)
  }

  private mutating func tellUndelivered(_ reason: String, _ family: Int64) throws(StoreError) {
    metrics[.notices] += 1
    try store.addNotice("non-consegnato", detail: reason, family: family, at: moment.wall)
  }

  /// The family cannot be reached: nothing more is tried until it writes again.
  private mutating func giveUpAll(of row: OutboxRow, _ reason: String) throws(StoreError) {
    let others = delivery.waiting(for: row.family)
    for id in others {
      try store.giveUp(id, reason: reason, at: moment.wall)
      metrics[.dead] += 1
    }
    delivery.remove(others, of: row.family)
    if var family = try store.family(row.family) {
      family.isBlocked = true
      try store.save(family)
      talks[row.family]?.row.isBlocked = true
    }
    try layAside(row, reason)
  }

  /// The farewell of a family that asked to be forgotten is out: now its address goes, too.
  private mutating func sayGoodbye(_ family: Int64) throws(StoreError) {
    guard leaving.contains(family), delivery.isEmpty(family) else { return }
    try vanish(family)
  }

  mutating func vanish(_ family: Int64) throws(StoreError) {
    try store.erase(family)
    leaving.remove(family)
    talks[family] = nil
    known.removeAll()
    upkeep.needsScrub = true
  }

  /// A status tells of a row by our tag, in any order, also before the answer to the call.
  mutating func reconcile(
    _ status: DeliveryStatus, key: String, _ lane: Int
  ) throws(StoreError) {
    guard let tag = status.tag.flatMap(Tag.init) else {
      metrics[.ignored] += 1
      return
    }
    if let row = delivery.row(tag.row, of: tag.family) {
      if row.state == .ambiguous { metrics[.reconciled] += 1 }
      if status.stage == .failed { return try giveUp(row, Self.reason(status)) }
      return try finish(row)
    }
    if status.stage == .failed { try hearFailure(status, tag, key: key, lane) }
  }

  /// It was sent, and failed after all: there is nothing to send again, but staff should know once.
  private mutating func hearFailure(
    _ status: DeliveryStatus, _ tag: Tag, key: String, _ lane: Int
  ) throws(StoreError) {
    let hash = try store.hash(accounts[lane].prefix + key)
    guard try store.see(hash, at: moment.wall), try store.family(tag.family) != nil else { return }
    metrics[.dead] += 1
    try tellUndelivered(Self.reason(status), tag.family)
  }

  private static func reason(_ status: DeliveryStatus) -> String {
    "stato-\(status.code ?? 0)"
  }

  /// Until when the platform may say what became of what is sent now.
  func statusTime(_ lane: Int) -> Int64 {
    moment.wall + Int64(delivery.lanes[lane].statusSeconds ?? 0)
  }

  /// Marks what is due as sending, so that it may leave after the commit.
  mutating func sendDue() throws(StoreError) {
    for (due, lane) in delivery.due(at: moment.steady, atMost: Bounds.batch) {
      var row = due
      row.nextAt = statusTime(lane)
      guard row.resent <= Bounds.resends else {
        try giveUp(row, "esito-ignoto")
        continue
      }
      guard let part = try store.part(of: row.id).flatMap(Part.init(bytes:)) else {
        try giveUp(row, "illeggibile")
        continue
      }
      if row.resent > 0 { metrics[.resent] += 1 }
      metrics[.attempted] += 1
      try store.mark(row)
      orders.append(
        SendOrder(
          route: accounts[lane].route, row: row.id, family: row.family, part: part))
    }
  }
}
