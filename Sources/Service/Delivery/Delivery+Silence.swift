/// A platform that takes nothing for a while.
extension Delivery {
  /// Notes what became of a call.
  ///
  /// Where the platform answers again after a silence, what waits for
  /// another try goes on at once: nobody should wait out five minutes that began when it was silent.
  mutating func note(_ settlement: Settlement, lane: Int, at now: Double) {
    switch settlement {
    case .retry, .ambiguous: lanes[lane].silence.fail(at: now)
    case .sent, .dead, .unreachable, .stopped:
      if lanes[lane].silence.isKnown(at: now) { hurry(lane, at: now) }
      lanes[lane].silence = Silence()
    }
  }

  /// Why an account does not send, in Italian; nil where it does.
  func trouble(of lane: Int, at now: Double) -> String? {
    if let stopped = lanes[lane].stopped { return stopped }
    guard lanes[lane].silence.isKnown(at: now) else { return nil }
    return "la piattaforma non risponde, le risposte aspettano"
  }
}
