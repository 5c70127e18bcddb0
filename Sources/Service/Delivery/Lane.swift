internal import Channels

/// One account: its pace, and whether it may send at all.
struct Lane: Sendable {
  var agenda = Agenda()
  /// Why nothing goes out; nil where it does.
  var stopped: String?
  /// Messages of the whole account.
  let pace: Pace
  var spread = 0.0
  /// Messages to one family.
  let familyPace: Pace
  /// Whether the platform says later what became of a message.
  let reports: Bool

  init(capabilities: Capabilities, perSecond: Int, reports: Bool) {
    pace = Pace(burst: perSecond, secondsBetween: 1 / Double(max(perSecond, 1)))
    familyPace = Pace(burst: capabilities.burst, secondsBetween: capabilities.secondsBetween)
    self.reports = reports
  }
}
