/// Who does two pieces of work that do not touch each other.
///
/// The core has no threads: a shell that has them may do both side by side.
public protocol Hands: Sendable {
  /// Does both, in any order or at once.
  func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second)
}

/// One after the other.
public struct OneHand: Hands {
  public init() {}

  public func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    (first(), second())
  }
}
