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

  /// Sleeps for so many seconds.
  static func rest(_ seconds: Double) { sleep(Int64(seconds * 1_000_000_000)) }

  /// Sleeps for so many nanoseconds.
  static func sleep(_ nanoseconds: Int64) {
    var time = timespec(
      tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    nanosleep(&time, nil)
  }
}
