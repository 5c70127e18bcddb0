internal import HTTP

/// Lets the service kill itself at each named point, and shows what that loses and doubles.
package struct Points: Sendable {
  package struct Options: Sendable {
    package var binary = ""
    /// Few: with many, a death would find more than one message on its way.
    package var families = 6
    package var messages = 5
    /// How often it dies at a point, each time at a later passing.
    package var deaths = 4
    package var limitSeconds = 200.0
    package var configuration: [String] = []

    package init() {}
  }

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

  private let options: Options
  private let output: @Sendable (String) -> Void

  package init(_ options: Options, output: @escaping @Sendable (String) -> Void) {
    self.options = options
    self.output = output
  }

  /// - Returns: whether nothing was lost and nothing doubled beyond what a point may cost.
  package func run() throws -> Bool {
    var isRight = true
    for (name, doubles) in Points.names {
      let table = try run(name, doubles: doubles)
      for line in table.text { output(line) }
      isRight = isRight && table.isRight
    }
    return isRight
  }

  private func run(_ name: String, doubles: Int) throws -> Table {
    var settings = World.Settings()
    settings.plan.families = options.families
    settings.plan.messages = options.messages
    settings.plan.thinkingSeconds = 8
    // So that what is brought again is not waited for.
    settings.pace = Pace(speed: 4)
    let world = try World(settings)
    defer { world.stop() }
    let folder = try TrialFolder(for: world, more: options.configuration)
    defer { folder.remove() }
    let deaths = options.deaths
    let service = ServiceProcess(binary: options.binary, folder: folder) { round in
      round < deaths ? [Points.variable: "\(name):\(round * 3 + 1)"] : [:]
    }
    try service.start()
    let families = world.start(telegram: folder.telegram, whatsApp: folder.whatsApp)
    let isDone = Wait.until(options.limitSeconds) {
      families.isDone && service.deaths.count >= deaths
    }
    // What may still come twice comes soon after the last start.
    _ = Wait.until(2) { false }
    _ = service.stop(within: 15)
    let account = Account(
      written: families.written, entries: world.ledger.all, kills: service.deaths)
    return Points.lines(
      name, account, deaths: service.deaths.count, doubles: doubles * deaths, isDone: isDone)
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
