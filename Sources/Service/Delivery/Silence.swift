/// Calls of one account that failed, one after the other, none of them got through.
struct Silence: Equatable, Sendable {
  private var failures = 0
  /// When the first and the last of them failed, on the steady clock.
  private var first = 0.0
  private var last = 0.0
  private var probed = -Double.infinity

  mutating func fail(at now: Double) {
    if failures == 0 { first = now }
    failures += 1
    last = now
  }

  /// Whether they are enough, over a time that is long enough, to say that the platform is silent;
  /// not any more where nothing was tried for longer than a try may wait.
  func isKnown(at now: Double) -> Bool {
    failures >= Bounds.failuresOfSilence && now >= first + Bounds.silenceSeconds
      && now - last <= Bounds.longestRetrySeconds
  }

  /// Notes that a call leaves.
  mutating func probe(at now: Double) { probed = now }

  /// From when a call may be repeated that may have arrived.
  ///
  /// So many failures in a row make it wait until it is known whether the platform is silent: each
  /// repetition may be one more of the same for a family.
  func earliestRepetition(at now: Double) -> Double {
    failures >= Bounds.failuresOfSilence ? max(now, first + Bounds.silenceSeconds) : now
  }

  /// From when a call may leave: at once, but while the platform is silent one after the other, each
  /// a while after the one before has left or failed.
  func earliest(at now: Double) -> Double {
    guard isKnown(at: now) else { return now }
    return max(now, max(last, probed) + Bounds.probeSeconds)
  }
}
