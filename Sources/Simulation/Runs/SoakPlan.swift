/// How much is written in a ``Soak``, how fast, and what befalls it.
struct SoakPlan {
  let families: Int
  /// Messages of each.
  let messages: Int
  let kills: Int
  /// Seconds of the platforms that pass in one of ours.
  let speed: Double

  /// The share of updates that come twice.
  private static let twice = 0.03
  private static let seed: UInt64 = 1
  /// Seconds after which it is given up.
  static let limitSeconds = 7_200.0

  init(_ options: Frame.Options) {
    families = options.families ?? 5_000
    messages = options.messages ?? 40
    kills = options.kills ?? 100
    speed = options.speed ?? 1
  }

  /// Messages in all.
  var written: Int { families * messages }

  /// Messages a second that the service may answer, 25 on each channel.
  private var rate: Double { 50 * max(1, speed) }

  /// The service sends as fast as the platforms' time passes, and waits for them as much less.
  var configuration: [String] {
    let hurry = min(max(1, Int(speed.rounded())), 100)
    return ["limiti.al-secondo: \(Int(rate / 2))", "prova.fretta: \(hurry)"]
  }

  /// Seconds between two kills: a tenth more of them than are wanted, over the first four fifths of the
  /// messages.
  var killSeconds: ClosedRange<Double> {
    let seconds = Double(written) / rate
    let mean = max(2, 0.8 * seconds / (1.1 * Double(max(1, kills))))
    return mean * 0.1...mean * 1.9
  }

  /// Of the kills.
  var dice: Dice { Dice(seed: Self.seed &+ 77) }

  var world: World.Settings {
    var settings = World.Settings()
    settings.faults = .soak
    settings.pace = Pace(speed: speed)
    settings.plan.families = families
    settings.plan.messages = messages
    // As many messages a second as the service may answer, and hardly more.
    settings.plan.thinkingSeconds = max(8, 2 * Double(families) / rate)
    settings.plan.patienceSeconds = 600
    settings.plan.seed = Self.seed
    settings.twice = Self.twice
    settings.seed = Self.seed
    return settings
  }
}
