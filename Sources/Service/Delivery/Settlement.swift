internal import Channels
internal import HTTP
internal import Storage

/// What to do with a row of the outbox after an attempt.
enum Settlement: Equatable, Sendable {
  case sent
  /// Try again after so many seconds.
  case retry(seconds: Double)
  /// It may have arrived: wait so many seconds for a sign, then repeat it.
  case ambiguous(seconds: Double)
  /// Give it up; staff see the reason.
  case dead(reason: String)
  /// The family cannot be reached: give up all that waits for it.
  case unreachable(reason: String)
  /// The platform refuses the account: nothing goes out until somebody mends it.
  case stopped(reason: String)

  /// - Parameters:
  ///   - outcome: what came back, or why nothing did.
  ///   - row: as it was when it was sent, this attempt counted.
  ///   - statusSeconds: how long the platform may take to say what became of a message; nil where
  ///     it never does.
  ///   - chance: 0…1, to spread the retries.
  init(
    _ outcome: Result<Verdict, ClientFailure>, of row: OutboxRow, statusSeconds: Double?,
    chance: Double
  ) {
    switch outcome {
    case .success(.sent): self = .sent
    case .success(.retry(let after)):
      self = Settlement.again(row, after: after.map(Double.init), chance)
    case .success(.refused(let reason)): self = .dead(reason: reason)
    case .success(.unreachable(let reason)): self = .unreachable(reason: reason)
    case .success(.windowClosed): self = .dead(reason: "finestra-chiusa")
    case .success(.channelDown(let reason)): self = .stopped(reason: reason)
    case .failure(let failure) where failure.fate == .notSent:
      self = Settlement.again(row, after: nil, chance)
    case .failure: self = Settlement.unknown(row, statusSeconds, chance)
    }
  }

  /// A wait that doubles, spread between its half and its whole; a platform's own wait wins.
  private static func again(_ row: OutboxRow, after: Double?, _ chance: Double) -> Settlement {
    let doubled = Bounds.firstRetrySeconds * Double(1 << min(max(row.attempts - 1, 0), 20))
    let wait = min(Bounds.longestRetrySeconds, doubled) * (0.5 + chance / 2)
    let seconds = after.map { max($0, 0.5) + chance } ?? wait
    guard row.waited + Int(seconds) <= Bounds.deadlineSeconds else {
      return .dead(reason: "scaduto")
    }
    return .retry(seconds: seconds)
  }

  /// A row whose fate is not known; where it was repeated already, it is given up when it is due.
  ///
  /// The wait grows fast with each repetition, which may be one more of the same for a family; what
  /// the platform surely did not take, which counts as an attempt, too, does not lengthen it.
  private static func unknown(
    _ row: OutboxRow, _ statusSeconds: Double?, _ chance: Double
  ) -> Settlement {
    // Repetitions that are spared are seen in the attempts alone.
    let isLast = row.resent >= Bounds.resends - 1
    let repetitions = isLast ? max(row.resent, row.attempts - 1) : row.resent
    let grown = Bounds.firstRetrySeconds * Double(1 << (2 * min(max(repetitions, 0), 10)))
    let wait = min(Bounds.longestRetrySeconds, grown) * (0.5 + chance / 2)
    return .ambiguous(seconds: max(statusSeconds ?? 0, wait))
  }
}
