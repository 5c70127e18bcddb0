internal import Dialogue
internal import Language
internal import Transcripts

/// The time of one transaction: all that happens in it happens then.
struct TurnMoment: Sendable {
  /// Seconds since 1970.
  var wall: Int64 = 0
  /// Seconds of the steady clock.
  var steady = 0.0
  /// The day where the centre is.
  var day: Day?
  /// The hour there.
  var hour = 0

  init() {}

  init(_ clock: Clock) {
    wall = clock.wall()
    steady = clock.steady()
    let offset = clock.offset(wall)
    day = Moment(Instant(seconds: wall), offset: offset).day
    hour = Int(((wall + offset) % 86_400 + 86_400) % 86_400 / 3_600)
  }
}
