internal import Channels

/// One account: its pace, and whether it may send at all.
struct Lane: Sendable {
  var agenda = Agenda()
  /// Why nothing goes out; nil where it does.
  var stopped: String?
  var silence = Silence()
  var illness = Illness()
  /// Messages of the whole account.
  let pace: Pace
  var spread = 0.0
  /// Messages to one family.
  let familyPace: Pace
  /// Receipts of the whole account, which nobody waits for: see ``Delivery/mayTell(_:at:)``.
  var receiptSpread = 0.0
  /// How long the platform may take to say what became of a message; nil where it never does.
  let statusSeconds: Double?

  init(capabilities: Capabilities, perSecond: Int, statusSeconds: Double?) {
    pace = Pace(burst: perSecond, secondsBetween: 1 / Double(max(perSecond, 1)))
    familyPace = Pace(burst: capabilities.burst, secondsBetween: capabilities.secondsBetween)
    self.statusSeconds = statusSeconds
  }
}
