internal import Storage

/// A platform that takes nothing for a while, or often does not say what it took.
extension Delivery {
  /// Notes what became of a call.
  ///
  /// Where the platform answers again after a silence or an illness, what waits for another try goes
  /// on at once: nobody should wait out five minutes that began when it was silent.
  mutating func note(_ settlement: Settlement, lane: Int, at now: Double) {
    switch settlement {
    case .retry: lanes[lane].silence.fail(at: now)
    case .ambiguous:
      lanes[lane].silence.fail(at: now)
      _ = lanes[lane].illness.note(isUnknown: true)
    case .sent, .dead, .unreachable, .stopped:
      let isWell = lanes[lane].illness.note(isUnknown: false)
      if isWell || lanes[lane].silence.isKnown(at: now) { hurry(lane, at: now) }
      lanes[lane].silence = Silence()
    }
  }

  /// Whether a call may leave: while the platform is silent, only one now and then that tries it.
  func isOpen(_ lane: Int, at now: Double) -> Bool { lanes[lane].silence.earliest(at: now) <= now }

  /// What a failure of a call of unknown fate costs its row.
  ///
  /// The silence or the illness of a platform towards all says nothing about this one: its last
  /// repetition stays, as long as there were few attempts.
  func sparing(_ row: OutboxRow, lane: Int, at now: Double) -> OutboxRow {
    var row = row
    if lanes[lane].silence.isKnown(at: now) || lanes[lane].illness.isKnown { row.spareLast() }
    return row
  }

  /// What waits for another try is due now; the account's pace holds all the same.
  ///
  /// What may have arrived is due as soon as the platform had time to say so.
  mutating func hurry(_ lane: Int, at now: Double) {
    for (family, line) in lines where line.lane == lane && !line.isInFlight {
      guard let first = line.items.first else { continue }
      let wait = first.row.state == .ambiguous ? lanes[lane].statusSeconds ?? 0 : 0
      guard first.row.state != .ready, first.dueAt > now + wait else { continue }
      lines[family]?.items[0].dueAt = now + wait
      lanes[lane].agenda.add(family, at: now + wait)
    }
  }

  /// Why an account does not send, in Italian; nil where it does.
  func trouble(of lane: Int, at now: Double) -> String? {
    if let stopped = lanes[lane].stopped { return stopped }
    guard lanes[lane].silence.isKnown(at: now) else { return nil }
    return "la piattaforma non risponde, le risposte aspettano"
  }
}

extension OutboxRow {
  /// Leaves it a repetition that it has used up, as long as there were few attempts.
  mutating func spareLast() {
    if attempts <= Bounds.sendsOverTroubles { resent = min(resent, Bounds.resends - 1) }
  }
}
