internal import Channels
internal import Dialogue
internal import Storage

extension TurnRoom {
  /// What one call has to do, sorted.
  struct Batch: Sendable {
    var arrivals: [Arrival] = []
    var orders: [(order: StaffOrder, reply: @Sendable (StaffAnswer) -> Void)] = []

    var isEmpty: Bool { arrivals.isEmpty && orders.isEmpty }
  }

  /// Does all jobs in one transaction.
  ///
  /// Where the store cannot commit, nothing of it has happened: arrivals are told to come again, what
  /// came back from platforms is kept for the next time.
  ///
  /// - Returns: the calls that may leave: now, or where ``isAhead`` when it is on the disk.
  package mutating func perform(_ jobs: [Job]) -> [SendOrder] {
    moment = TurnMoment(clock)
    let batch = sort(jobs)
    guard mayTryStore(batch) else {
      refuse(batch)
      return []
    }
    orders = []
    let before = metrics
    do {
      let answers = try attemptTwice(batch)
      finish(batch, answers)
    } catch {
      metrics = before
      takeBack(error)
      // What is not on the disk must not leave: its message comes again, and would be answered twice.
      orders = []
      refuse(batch)
    }
    defer { orders = [] }
    return orders
  }

  /// Tells those who wait for the last ``perform(_:)``; nil where nobody does.
  mutating func takeTelling() -> (@Sendable () -> Void)? {
    defer { telling = nil }
    return telling
  }

  /// When ``perform(_:)`` should be called next though there is no job, on the steady clock.
  package var wakeAt: Double {
    let upkeep = moment.steady + 1
    if let retry = self.upkeep.storeRetryAt { return min(retry, upkeep) }
    return min(delivery.wakeAt(moment.steady) ?? upkeep, upkeep)
  }

  /// Rows whose answers are still to come.
  package var inFlight: Int { delivery.inFlight.count }

  /// From now on nothing new leaves.
  package mutating func close() {
    delivery.isClosing = true
    readiness.isStopping = true
  }

  private mutating func sort(_ jobs: [Job]) -> Batch {
    var batch = Batch()
    for job in jobs {
      switch job {
      case .arrival(let arrival): batch.arrivals.append(arrival)
      case .outcome(let row, let result): outcomes.append((row, result))
      case .order(let order, let reply): batch.orders.append((order, reply))
      }
    }
    if !batch.arrivals.isEmpty { faults?.pass(.afterAccept) }
    return batch
  }

  /// After a failure the store rests a moment, so that a full disk does not keep a core busy.
  private mutating func mayTryStore(_ batch: Batch) -> Bool {
    guard let retry = upkeep.storeRetryAt, moment.steady < retry else { return true }
    return false
  }

  /// An item that cannot be stored for itself is laid aside at the second attempt.
  private mutating func attemptTwice(_ batch: Batch) throws(StoreError) -> [StaffAnswer] {
    do {
      return try attempt(batch, isCareful: false)
    } catch {
      guard !error.mayPass, !batch.arrivals.isEmpty else { throw error }
      takeBack(error)
      orders = []
      return try attempt(batch, isCareful: true)
    }
  }

  private mutating func attempt(
    _ batch: Batch, isCareful: Bool
  ) throws(StoreError) -> [StaffAnswer] {
    try reloadIfNeeded()
    let hasDue = delivery.wakeAt(moment.steady).map { $0 <= moment.steady } ?? false
    // After a failure somebody must find out that it is over, also where nobody writes.
    let isMending = readiness.store != nil
    guard !batch.isEmpty || !outcomes.isEmpty || hasDue || isMending else { return [] }
    try store.begin()
    if isMending { try store.tryRoom() }
    for outcome in outcomes { try settle(outcome.row, outcome.result) }
    for item in Self.items(of: batch.arrivals, in: lanes) {
      try take(item, of: batch.arrivals, isCareful: isCareful)
    }
    suspect.end()
    var answers: [StaffAnswer] = []
    for order in batch.orders { answers.append(try obey(order.order)) }
    try sendDue()
    if !batch.arrivals.isEmpty { faults?.pass(.beforeCommit) }
    try isAhead ? store.commitAhead() : store.commit()
    if !batch.arrivals.isEmpty { faults?.pass(.afterCommit) }
    if orders.contains(where: { $0.row != nil }) { faults?.pass(.afterSendingMark) }
    outcomes = []
    readiness.store = nil
    upkeep.storeRetryAt = nil
    return answers
  }

  private mutating func finish(_ batch: Batch, _ answers: [StaffAnswer]) {
    metrics[.commits] += 1
    metrics[.batch] = batch.arrivals.count
    for lane in accounts.indices {
      readiness.accounts[accounts[lane].name] = delivery.trouble(
        of: lane, at: moment.steady)
    }
    let tell: @Sendable () -> Void = {
      for arrival in batch.arrivals { arrival.completion(.stored) }
      for (order, answer) in zip(batch.orders, answers) { order.reply(answer) }
    }
    if isAhead { telling = tell } else { tell() }
  }

  private mutating func refuse(_ batch: Batch) {
    metrics[.busy] += batch.arrivals.count
    for arrival in batch.arrivals {
      arrival.completion(.busy(retryAfterSeconds: Bounds.retryAfterSeconds))
    }
    for order in batch.orders { order.reply(.failed) }
  }

  /// Nothing of the transaction has happened: what is in memory is taken from the store again.
  private mutating func takeBack(_ error: StoreError) {
    metrics[.rollbacks] += 1
    upkeep.storeRetryAt = moment.steady + Bounds.storeRetrySeconds
    let reason = "\(error.doing) \(error.code)"
    // Once, not at each try: the log may be on the disk that is full.
    if readiness.store != reason {
      log(.error, "store-failed", ["code": .number(Int64(error.code))])
    }
    readiness.store = reason
    store.rollback()
    known.removeAll()
    talks.removeAll()
    // A message that comes again after a failure is not one more.
    throttles.removeAll()
    upkeep.needsReload = true
    upkeep.reserved.formUnion(orders.compactMap(\.row))
  }

  private mutating func reloadIfNeeded() throws(StoreError) {
    guard upkeep.needsReload else { return }
    // What this process has sent and not heard of, without what was only about to be sent.
    let sent = Set(delivery.inFlight.keys).union(outcomes.map(\.row)).subtracting(upkeep.reserved)
    try loadDelivery(inFlight: sent)
    upkeep.needsReload = false
    upkeep.reserved = []
  }
}

extension TurnRoom {
  /// Leaves the file without a log to be read again.
  package mutating func finish() {
    try? store.emptyLog()
  }
}
