/// The bounds of the service.
enum Bounds {
  /// Jobs of one transaction: more of them share an fsync, fewer wait less.
  static let batch = 512
  /// Jobs that are worth a transaction though the disk is busy with the one before.
  static let worthCommitting = 128
  /// Requests that may wait for their turn: about a second of work; more are told to come again.
  static let waiting = 8_192
  /// Conversations kept in memory beside the store.
  static let remembered = 16_384
  /// Seconds after which a platform should send again what could not be stored.
  static let retryAfterSeconds = 5
  /// Seconds before the store is tried again after it failed.
  static let storeRetrySeconds = 0.25
  /// Seconds of the first wait before another try of a send, and of the longest.
  static let firstRetrySeconds = 1.0
  static let longestRetrySeconds = 300.0
  /// Seconds that a call may wait in all for further tries before it is given up: a day.
  static let deadlineSeconds = 86_400
  /// How often a call is repeated though it may have arrived: a repeated answer is better than
  /// none, but nobody should be told the same for ever.
  static let resends = 4
  /// Up to how many attempts the end of our process in the middle of one, or a platform that is silent
  /// to all, costs no repetition.
  static let sendsOverTroubles = 10
  /// How many calls of an account fail in a row, over how many seconds, before it is said that its
  /// platform is silent.
  static let failuresOfSilence = 5
  static let silenceSeconds = 10.0
  /// Seconds between the calls that find out whether a silent platform answers again.
  static let probeSeconds = 15.0
  /// Calls on their way at once: as many as the client has connections for.
  static let inFlight = 256
  /// Seconds in which a family is told only once that nothing but text is read.
  static let toldSeconds: Int64 = 300
  /// How often the process may end in the middle of a message before it is laid aside.
  static let deathsOfMessage: UInt8 = 3
  /// Under this age in months a writer is under age, in Italy.
  static let adultMonths = 18 * 12
}
