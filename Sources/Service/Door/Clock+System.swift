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

  /// The clocks of the machine, of which one is wrong by the seconds that stand in a file.
  ///
  /// For trials of a clock that jumps; without the file it is right.
  static func system(wrongBy path: String) -> Clock {
    var clock = system
    clock.wall = { system.wall() + seconds(in: path) }
    return clock
  }

  private static func seconds(in path: String) -> Int64 {
    guard let file = fopen(path, "re") else { return 0 }
    defer { fclose(file) }
    var text = [CChar](repeating: 0, count: 24)
    guard fgets(&text, Int32(text.count), file) != nil else { return 0 }
    return Int64(strtoll(text, nil, 10))
  }
}
