internal import Dispatch
public import Language
internal import Synchronization

/// Two pieces of work side by side, on this thread and on one of the system's.
public struct TwoHands: Hands {
  public init() {}

  public func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let one = Mutex<First?>(nil)
    let other = Mutex<Second?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let result = first()
        one.withLock { $0 = result }
      } else {
        let result = second()
        other.withLock { $0 = result }
      }
    }
    guard let first = one.withLock({ $0 }), let second = other.withLock({ $0 }) else {
      preconditionFailure("concurrentPerform returns when both are done")
    }
    return (first, second)
  }
}
