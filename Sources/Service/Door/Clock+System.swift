internal import Glibc

extension Clock {
  /// The clocks of the machine.
  package static let system = Clock(
    wall: { Int64(time(nil)) },
    steady: {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    },
    offset: { at in
      var time = time_t(at)
      var local = tm()
      localtime_r(&time, &local)
      return Int64(local.tm_gmtoff)
    },
    chance: { Double.random(in: 0..<1) })
}
