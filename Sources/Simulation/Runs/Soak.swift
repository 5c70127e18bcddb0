internal import Foundation
internal import HTTP

/// Families write through both channels while the service is killed at random and the platforms fail;
/// then the books are checked.
package struct Soak: Sendable {
  package struct Options: Sendable {
    /// The program, and what it is to know; nil for ``Practice``.
    package var binary = ""
    package var families = 5_000
    /// Messages of each.
    package var messages = 40
    package var kills = 100
    /// Seconds between two kills, from and to; nil to spread them over the run.
    package var killSeconds: ClosedRange<Double>?
    /// Seconds of the platforms that pass in one of ours.
    package var speed = 1.0
    package var faults = Faults.soak
    /// The share of updates that come twice.
    package var twice = 0.03
    /// Seconds after which it is given up.
    package var limitSeconds = 7_200.0
    package var seed: UInt64 = 1
    /// Further lines of the configuration.
    package var configuration: [String] = []
    /// Whether the folder is kept to be looked at.
    package var keeps = false

    package init() {}
  }

  private let options: Options
  private let output: @Sendable (String) -> Void
  /// Checks a database file by other means than the service's own; nil where there are none.
  private let integrity: @Sendable (String) -> String?

  package init(
    _ options: Options, integrity: @escaping @Sendable (String) -> String? = { _ in nil },
    output: @escaping @Sendable (String) -> Void
  ) {
    self.options = options
    self.integrity = integrity
    self.output = output
  }

  /// Runs it and shows the table.
  ///
  /// - Returns: whether all is as wanted.
  /// - Throws: ``RunError`` and errors of the system, where it cannot be run.
  package func run() throws -> Bool {
    let world = try World(settings)
    defer { world.stop() }
    let folder = try TrialFolder(for: world, more: options.configuration + hurry)
    defer { if !options.keeps { folder.remove() } }
    let service = ServiceProcess(binary: options.binary, folder: folder)
    try service.start()
    guard Wait.until(20, { Inspector(folder: folder).isReady }) else {
      _ = service.stop(within: 1)
      throw RunError.doesNotStart(lastWords(folder))
    }
    let families = world.start(telegram: folder.telegram, whatsApp: folder.whatsApp)
    let watch = SoakWatch(world, families, service, Inspector(folder: folder), output)
    watch.run(
      kills: options.kills, every: options.killSeconds ?? spread,
      limitSeconds: options.limitSeconds,
      seed: options.seed)
    let table = conclude(world, families, service, folder, watch)
    for line in table.text { output(line) }
    return table.isRight
  }

  /// Messages a second that the service may answer, 25 on each channel.
  private var rate: Double { 50 * max(1, options.speed) }

  /// The service sends as fast as the platforms' time passes, and waits for them as much less.
  private var hurry: [String] {
    let speed = min(max(1, Int(options.speed.rounded())), 100)
    return ["limiti.al-secondo: \(Int(rate / 2))", "prova.fretta: \(speed)"]
  }

  /// A tenth more kills than are wanted, over the first four fifths of the messages.
  private var spread: ClosedRange<Double> {
    let seconds = Double(options.families * options.messages) / rate
    let mean = max(2, 0.8 * seconds / (1.1 * Double(max(1, options.kills))))
    return mean * 0.1...mean * 1.9
  }

  private var settings: World.Settings {
    var settings = World.Settings()
    settings.faults = options.faults
    settings.pace = Pace(speed: options.speed)
    settings.plan.families = options.families
    settings.plan.messages = options.messages
    // As many messages a second as the service may answer, and hardly more.
    settings.plan.thinkingSeconds = max(8, 2 * Double(options.families) / rate)
    settings.plan.patienceSeconds = 600
    settings.plan.seed = options.seed
    settings.twice = options.twice
    settings.seed = options.seed
    return settings
  }

  private func lastWords(_ folder: TrialFolder) -> String {
    let log = (try? String(contentsOfFile: folder.log, encoding: .utf8)) ?? ""
    return String(log.suffix(600))
  }

  private func conclude(
    _ world: World, _ families: Families, _ service: ServiceProcess, _ folder: TrialFolder,
    _ watch: SoakWatch
  ) -> Table {
    let resent = watch.resent
    let kills = service.deaths
    let status = service.stop(within: 15)
    let account = Account(written: families.written, entries: world.ledger.all, kills: kills)
    var table = Table()
    table.tell("secondi", Int(watch.seconds))
    table.check(
      "messaggi scritti", account.written, wanted: "\(options.families * options.messages)",
      account.written == options.families * options.messages)
    table.tell("consegne (Telegram, WhatsApp)", world.deliveries.map(\.taken))
    table.tell("consegne ripetute apposta", world.deliveries.map(\.twice))
    table.tell("consegne non riuscite, per stato", world.deliveries.map(\.failures))
    table.tell("guasti delle piattaforme", world.ledger.totals.faults)
    table.check(
      "uccisioni", kills.count, wanted: "≥ \(options.kills)", kills.count >= options.kills)
    table.append(SoakTable.books(account, world.ledger.totals, resent: resent))
    table.check("fine ordinata", status.map { "\($0)" } ?? "no", wanted: "0", status == 0)
    table.append(watch.resources)
    let verdict = integrity(folder.database)
    if let verdict { table.check("integrity_check", verdict, wanted: "ok", verdict == "ok") }
    return table
  }
}

/// The lines about messages.
enum SoakTable {
  static func books(_ account: Account, _ totals: Ledger.Counts, resent: Int) -> Table {
    var table = Table()
    table.tell("risposte arrivate", account.answers)
    table.check("perse", account.lost.count, wanted: "0", account.lost.isEmpty)
    table.check("fuori ordine", account.late.count, wanted: "0", account.late.isEmpty)
    table.check(
      "doppie senza motivo", account.doubled.count, wanted: "0", account.doubled.isEmpty)
    table.tell("doppie dal destino incerto", account.excused.count)
    table.tell("rispedite nel dubbio, secondo il servizio (fino alle uccisioni)", resent)
    let refused = totals.refused.values.reduce(0, +)
    table.check("rifiutate dalle piattaforme", refused, wanted: "0", refused == 0)
    for (reason, count) in totals.refused.sorted(by: { $0.key < $1.key }) {
      table.tell("  \(reason)", count)
    }
    table.tell("troppo in fretta", totals.tooFast)
    return table
  }
}
