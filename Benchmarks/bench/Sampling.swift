internal import CAllocations

/// The times of one kind of work on many messages.
struct Sampling {
  /// Nanoseconds.
  var median = 0.0
  var late = 0.0
  /// How often the heap was asked for memory, for each message.
  var allocations = 0.0

  /// How often all messages are timed: the best round counts, for other programs only add time.
  private static let rounds = 5

  init() {}

  /// Works through the messages once to warm up, then times them one by one.
  ///
  /// - Parameters:
  ///   - messages: How many there are.
  ///   - count: How many messages are timed at least in a round; they come round again if need be.
  ///   - work: What is timed; it gets the number of the message.
  init(messages: Int, count: Int, _ work: (Int) -> Void) {
    let count = max(count, messages)
    for index in 0..<messages { work(index) }
    var times = [Double](repeating: 0, count: count)
    let clock = ContinuousClock()
    for round in 0..<Sampling.rounds {
      let before = callocations_count()
      for index in 0..<count {
        let start = clock.now
        work(index % messages)
        times[index] = (clock.now - start) / .nanoseconds(1)
      }
      allocations = Double(callocations_count() - before) / Double(count)
      times.sort()
      if round == 0 || times[count / 2] < median { median = times[count / 2] }
      if round == 0 || times[count * 99 / 100] < late { late = times[count * 99 / 100] }
    }
  }
}
