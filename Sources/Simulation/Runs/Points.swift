/// Lets the service kill itself at each named point, and shows what that loses and doubles.
package struct Points: Run {
  /// Few: with many, a death would find more than one message on its way.
  private static let families = 6
  private static let messages = 5
  /// How often it dies at a point, each time at a later passing.
  private static let deaths = 4
  private static let limitSeconds = 200.0

  /// The points, and how many doubles a death at them may cost.
  ///
  /// Only where the platform's answer is lost nobody knows whether it took the call: then it comes
  /// again, but on WhatsApp, which says by our tag what it took.
  package static let names: [(name: String, doubles: Int)] = [
    ("after-accept", 0), ("before-commit", 0), ("after-commit", 0), ("after-sending-mark", 0),
    ("after-bytes", 1), ("after-2xx", 0),
  ]

  /// The variable that names the point and the passing.
  private static let variable = "ABBRACCIO_PROVA_GUASTO"

  package init() {}

  package func perform(in frame: Frame) throws -> Bool {
    var isRight = true
    for (name, doubles) in Points.names {
      let isPassed = frame.show(try die(at: name, doubles: doubles, frame))
      isRight = isRight && isPassed
    }
    return isRight
  }

  private func die(at name: String, doubles: Int, _ frame: Frame) throws -> Table {
    let scene = try Scene(frame, settings(frame.options)) { round in
      round < Self.deaths ? [Points.variable: "\(name):\(round * 3 + 1)"] : [:]
    }
    defer { scene.remove() }
    // It is not waited for: it may die on its way.
    try scene.service.start()
    let families = scene.begin()
    let isDone = Wait.until(Self.limitSeconds) {
      families.isDone && scene.service.deaths.count >= Self.deaths
    }
    // What may still come twice comes soon after the last start.
    _ = Wait.until(2) { false }
    _ = scene.stop()
    return Points.lines(
      name, scene.account(of: families), deaths: scene.service.deaths.count,
      doubles: doubles * Self.deaths, isDone: isDone)
  }

  private func settings(_ options: Frame.Options) -> World.Settings {
    var settings = World.Settings()
    settings.plan.families = options.families ?? Self.families
    settings.plan.messages = options.messages ?? Self.messages
    settings.plan.thinkingSeconds = 8
    // So that what is brought again is not waited for.
    settings.pace = Pace(speed: 4)
    return settings
  }

  private static func lines(
    _ name: String, _ account: Account, deaths: Int, doubles: Int, isDone: Bool
  ) -> Table {
    let twice = account.excused.count
    let onWhatsApp = account.excused.count { Family(index: $0.family).platform == .whatsApp }
    let value =
      "morti \(deaths), perse \(account.lost.count), doppie \(account.doubled.count), "
      + "doppie dal destino incerto \(twice) (\(onWhatsApp) su WhatsApp), "
      + "fuori ordine \(account.late.count)"
    var table = Table()
    table.check(
      name, value, wanted: "0, 0, ≤ \(doubles) (0), 0",
      isDone && account.lost.isEmpty && account.late.isEmpty && account.doubled.isEmpty
        && twice <= doubles && onWhatsApp == 0)
    return table
  }
}
