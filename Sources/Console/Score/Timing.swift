/// How long turns took.
struct Timing {
  private var durations: [Duration] = []

  mutating func measure<Result>(_ work: () -> Result) -> Result {
    let clock = ContinuousClock()
    let start = clock.now
    let result = work()
    durations.append(clock.now - start)
    return result
  }

  /// «mediana 31 µs, 99 % sotto 140 µs»; empty where nothing was measured.
  var text: String {
    guard !durations.isEmpty else { return "" }
    let sorted = durations.sorted()
    let late = sorted[min(sorted.count * 99 / 100, sorted.count - 1)]
    return
      "un turno: mediana \(Self.micros(sorted[sorted.count / 2])), 99 % sotto \(Self.micros(late))"
  }

  private static func micros(_ duration: Duration) -> String {
    "\(Int((duration / .microseconds(1)).rounded())) µs"
  }
}
