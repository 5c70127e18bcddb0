internal import Glibc
internal import HTTP

/// Waiting for something to become true, for programs that have nothing else to do.
enum Wait {
  /// Looks again and again; whether it became true in time.
  static func until(_ seconds: Double, _ isTrue: () -> Bool) -> Bool {
    let end = Monotonic.after(Int64(seconds * 1_000_000_000))
    while !isTrue() {
      if Monotonic.now > end { return false }
      usleep(10_000)
    }
    return true
  }
}
