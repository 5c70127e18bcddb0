/// Families write through both channels while the service is killed at random and the platforms fail;
/// then the books are checked.
package struct Soak: Run {
  /// Checks a database file by other means than the service's own; nil where there are none.
  private let integrity: @Sendable (String) -> String?

  package init(integrity: @escaping @Sendable (String) -> String? = { _ in nil }) {
    self.integrity = integrity
  }

  package func perform(in frame: Frame) throws -> Bool {
    let plan = SoakPlan(frame.options)
    let scene = try Scene(frame, plan.world, configuration: plan.configuration)
    defer { scene.remove() }
    try scene.start()
    let families = scene.begin()
    let watch = SoakWatch(scene, families, tell: frame.tell)
    watch.run(plan)
    var table = Soak.deliveries(scene.world, plan, watch.seconds, families)
    table.append(Soak.books(scene, families, plan, resent: watch.resent))
    table.append(watch.resources)
    let verdict = integrity(scene.folder.database)
    if let verdict { table.check("integrity_check", verdict, wanted: "ok", verdict == "ok") }
    return frame.show(table)
  }

  private static func deliveries(
    _ world: World, _ plan: SoakPlan, _ seconds: Double, _ families: Families
  ) -> Table {
    var table = Table()
    let written = families.written.count
    table.tell("secondi", Int(seconds))
    table.check(
      "messaggi scritti", written, wanted: "\(plan.written)", written == plan.written)
    table.tell("consegne (Telegram, WhatsApp)", world.deliveries.map(\.taken))
    table.tell("consegne ripetute apposta", world.deliveries.map(\.twice))
    table.tell("consegne non riuscite, per stato", world.deliveries.map(\.failures))
    table.tell("guasti delle piattaforme", world.ledger.totals.faults)
    return table
  }

  /// Ends the service, and compares.
  private static func books(
    _ scene: Scene, _ families: Families, _ plan: SoakPlan, resent: Int
  ) -> Table {
    var table = Table()
    let kills = scene.service.deaths.count
    table.check("uccisioni", kills, wanted: "≥ \(plan.kills)", kills >= plan.kills)
    let status = scene.stop()
    let (account, totals) = (scene.account(of: families), scene.world.ledger.totals)
    table.tell("risposte arrivate", account.answers)
    table.append(account.table)
    table.tell("rispedite nel dubbio, secondo il servizio (fino alle uccisioni)", resent)
    table.checkNone("rifiutate dalle piattaforme", totals.refusedCount)
    for (reason, count) in totals.refused.sorted(by: { $0.key < $1.key }) {
      table.tell("  \(reason)", count)
    }
    table.tell("troppo in fretta", totals.tooFast)
    table.checkEnd(status)
    return table
  }
}
