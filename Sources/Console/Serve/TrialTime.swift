internal import HTTP
internal import Service

/// The time of a trial that does not wait: it passes when it is told to.
final class TrialTime: Sendable {
  private struct Hands {
    var seconds: Int64 = 0
    var messages = 0
  }

  /// 28 May 2026, in seconds since 1970.
  private static let begin: Int64 = 1_780_000_000

  private let hands = Guarded(Hands())

  var wall: Int64 { Self.begin + hands.withLock { $0.seconds } }

  var clock: Clock {
    Clock(
      wall: { self.wall }, steady: { Double(self.hands.withLock { $0.seconds }) },
      offset: { _ in 0 }, chance: { 0 })
  }

  func pass() { hands.withLock { $0.seconds += 1 } }

  /// The number of the next message.
  func count() -> Int {
    hands.withLock { hands in
      hands.messages += 1
      return hands.messages
    }
  }
}
