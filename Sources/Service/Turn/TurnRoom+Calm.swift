internal import Channels
internal import Dialogue
internal import Storage

/// Who writes more than anybody can read answers to.
extension TurnRoom {
  /// Keeps quiet about a message that is one too many, or asks once to write more slowly.
  ///
  /// Never about one that the safety net catches, that answers a question about a danger, or that asks
  /// for a person or for its data; `turn` is what would be done about it, `stage` where the
  /// conversation would stand then.
  ///
  /// - Returns: whether it is dealt with.
  mutating func hush(
    _ answer: Throttle.Answer, _ turn: Turn, _ stage: Stage, _ address: Address,
    _ talk: inout Talk
  ) throws(StoreError) -> Bool {
    let isGrave = talk.session.stage.isGrave || stage.isGrave || turn.isMoreThanTalk
    guard !isGrave else { return false }
    metrics[.hushed] += 1
    guard answer == .ask else { return true }
    var target = Target(address: address)
    try say(Outgoing(text: phrase("rallenta", talk)), &talk, &target)
    return true
  }

  /// Notes a message of a family; what it gets.
  mutating func throttle(_ family: Int64) -> Throttle.Answer {
    let limit = settings.messagesPerMinute
    guard limit > 0 else { return .usual }
    var throttle = throttles[family] ?? Throttle()
    defer { throttles[family] = throttle }
    return throttle.judge(
      Pace(burst: limit, secondsBetween: 60 / Double(limit)), at: moment.steady)
  }
}

extension Stage {
  /// Whether a danger was disclosed, or a family is about to see or to erase its data.
  fileprivate var isGrave: Bool {
    switch self {
    case .alarmed, .confirmingErasure, .confirmingExport: true
    case .idle, .asking, .offering, .proposing, .paused, .handedOver: false
    }
  }
}

extension Turn {
  /// Whether it is about a danger, or does anything besides saying something.
  fileprivate var isMoreThanTalk: Bool {
    outcome.safety != nil
      || effects.contains { effect in
        switch effect.action {
        case .say, .recommend: false
        case .notifyStaff, .erase, .export: true
        }
      }
  }
}
