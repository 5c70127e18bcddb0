internal import Glibc

/// A clock that only goes forward, in nanoseconds from an unnamed beginning.
package enum Monotonic {
  /// Later than any time.
  package static let never = Int64.max

  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// The time when so long has passed from now.
  package static func after(_ nanoseconds: Int64) -> Int64 {
    let (sum, isTooLate) = now.addingReportingOverflow(nanoseconds)
    return isTooLate ? never : sum
  }
}

extension Duration {
  /// In nanoseconds, as the clock counts; at most 292 years.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (whole, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    return isTooLong ? Monotonic.never : whole + attoseconds / 1_000_000_000
  }
}
