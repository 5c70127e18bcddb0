/// What has to be done besides turns, and when it was done last, on the steady clock.
struct Upkeep: Sendable {
  var purgedAt: Double?
  /// Something was erased: the file still has remnants.
  var needsScrub = false
  var scrubbedAt = -Upkeep.scrubSeconds
  /// Seconds that it took last; turns wait meanwhile.
  var scrubCost = 0.0
  var measuredAt = -Upkeep.measureSeconds
  /// After a failure nothing is tried before.
  var restUntil = 0.0
  /// Families that ceased to be in the middle of their own message.
  var gone: Set<Int64> = []
  /// What is in memory of the outbox is not what the store holds.
  var needsReload = false
  /// Rows of a transaction that was taken back, which were about to be sent.
  var reserved: Set<Int64> = []
  /// When the store may be tried again after it failed.
  var storeRetryAt: Double?

  /// At most so often is the file rewritten.
  static let scrubSeconds = 60.0
  /// At most a part in so many of the time goes into rewriting, however large the file.
  static let scrubShare = 50.0
  static let measureSeconds = 60.0
  /// How long upkeep rests after it failed.
  static let restSeconds = 30.0
  /// At least so many seconds lie between two purges, whatever the clock says.
  static let purgeSeconds = 7_200.0
  static let longestWithoutPurge = 90_000.0

  func mayScrub(_ steady: Double) -> Bool {
    guard needsScrub else { return false }
    return steady - scrubbedAt >= max(Upkeep.scrubSeconds, scrubCost * Upkeep.scrubShare)
  }

  func mayPurge(_ moment: TurnMoment, hour: Int) -> Bool {
    guard let purgedAt else { return true }
    let since = moment.steady - purgedAt
    return since > Upkeep.longestWithoutPurge || since > Upkeep.purgeSeconds && moment.hour == hour
  }
}
