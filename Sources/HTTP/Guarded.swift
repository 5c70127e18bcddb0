internal import Glibc

/// A value behind a lock: the standard library's `Mutex`, but with a lock that the thread sanitizer sees.
///
/// `Mutex` calls the system past the sanitizer, which then takes every access for a race.
package final class Guarded<Value: Sendable>: @unchecked Sendable {
  // Unchecked, since only `withLock` touches the value.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private var value: Value

  package init(_ value: Value) {
    self.value = value
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Reads and changes the value; never call it for the same value within.
  package func withLock<Result, Failure>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body(&value)
  }
}
