internal import Foundation
internal import HTTP

/// A service and the world around it, for one trial.
final class TrialStage: Sendable {
  private let scene: Scene
  let disk: TrialDisk
  private let trial: Trial
  private let mended = Guarded<Int64>(0)

  /// A family may write so many; nobody gets that far.
  private static let messages = Practice.limit
  private static let families = 80
  /// Seconds of ours between an answer and the next message, at most: WhatsApp lets us say something
  /// to a family every six seconds.
  private static let thinkingSeconds = 16.0
  private static let calmSeconds = 2.0
  /// Seconds of ours that WhatsApp holds a message back, at most: the wait of a family is the
  /// service's, not the platform's.
  private static let longestDisorder = 0.25
  /// In how many seconds it must have said what is amiss, be ready again, have answered all.
  private static let sayingSeconds = 30.0
  private static let recoverySeconds = 30.0
  private static let answerSeconds = 120.0
  private static let lookSeconds = 0.05
  private static let healthySeconds = 2.0

  /// A stage at which nothing happens yet; `speed` is how fast the time of the platforms passes.
  init(_ frame: Frame, _ trial: Trial, speed: Double) throws {
    self.trial = trial
    var settings = World.Settings()
    settings.pace = Pace(speed: speed)
    settings.plan.families = frame.options.families ?? Self.families
    settings.plan.messages = Self.messages
    settings.disorderSeconds = min(
      settings.disorderSeconds, Self.longestDisorder * speed)
    settings.plan.thinkingSeconds = Self.thinkingSeconds * speed
    scene = try Scene(
      frame, settings, store: trial.store, configuration: trial.configuration)
    disk = TrialDisk(scene.folder)
  }

  var world: World { scene.world }
  var folder: TrialFolder { scene.folder }
  var service: ServiceProcess { scene.service }
  private var inspector: Inspector { scene.inspector }

  func remove() { scene.remove { disk.remove() } }

  /// When the harm was mended, in nanoseconds.
  var mendedAt: Int64 { mended.withLock { $0 } }

  /// Plays it from its beginning to its end.
  func perform() throws -> Table {
    var table = Table()
    try trial.prepare(self)
    if trial.isAtStart { try service.start() } else { try scene.start() }
    let families = scene.begin()
    Wait.rest(Self.calmSeconds)
    let begin = Monotonic.now
    try suffer(&table)
    let period = begin..<Monotonic.now
    try recover(&table)
    Wait.rest(Self.calmSeconds)
    families.stop()
    _ = Wait.until(Self.answerSeconds) {
      families.isAnswered && self.world.waitingCount == 0
        && self.inspector.metric("abbraccio_outbox_waiting") == 0
    }
    deliveries(&table)
    conclude(families, period, &table)
    table.append(trial.check(self))
    return table
  }

  private func suffer(_ table: inout Table) throws {
    try trial.harm(self)
    if let reason = trial.reason {
      let begin = Monotonic.now
      let isSaid = Wait.until(Self.sayingSeconds) { self.health.contains(reason) }
      table.check(
        "dice perché, dopo s", Self.seconds(since: begin), wanted: "\(reason)…", isSaid)
    }
    var silences = watch(trial.seconds / 2)
    try trial.turn(self)
    silences += watch(trial.seconds / 2)
    if trial.reason != nil {
      table.checkNone("volte che poi non l'ha detto", silences)
    }
  }

  /// Lets time pass, and counts how often `/salute` does not say what is amiss.
  private func watch(_ seconds: Double) -> Int {
    var silences = 0
    _ = Wait.until(seconds) {
      Wait.rest(Self.lookSeconds)
      if let reason = trial.reason, !health.contains(reason) { silences += 1 }
      return false
    }
    return silences
  }

  private func recover(_ table: inout Table) throws {
    mended.withLock { $0 = Monotonic.now }
    try trial.mend(self)
    let isReady = Wait.until(Self.recoverySeconds) { self.inspector.isReady }
    table.check(
      "di nuovo pronto, dopo s", Self.seconds(since: mendedAt),
      wanted: "≤ \(Int(Self.recoverySeconds))", isReady)
  }

  /// What `/salute` says.
  private var health: String { inspector.ask("/salute")?.body ?? "" }

  private static func seconds(since begin: Int64) -> Double {
    (Double(Monotonic.now - begin) / 100_000_000).rounded() / 10
  }

  /// What the service says of its own deliveries, while it still runs.
  private func deliveries(_ table: inout Table) {
    table.checkNone("ancora da spedire", inspector.metric("abbraccio_outbox_waiting"))
    table.checkNone("messe da parte", inspector.metric("abbraccio_outbox_dead_total"))
    table.tell("rispedite nel dubbio", inspector.metric("abbraccio_ambiguous_resent_total"))
  }

  private func conclude(_ families: Families, _ period: Range<Int64>, _ table: inout Table) {
    let status = scene.stop()
    let account = scene.account(of: families)
    table.tell("messaggi", account.written)
    table.append(account.table)
    table.checkNone("rifiutate dalle piattaforme", world.ledger.totals.refusedCount)
    table.append(refusals)
    table.append(waits(families, period))
    table.checkEnd(status)
  }

  /// What the platforms were told instead of 200; 0 is no answer, as where the service was killed.
  private var refusals: Table {
    var table = Table()
    let isRefusing = trial.isRefusing
    let statuses = world.deliveries.reduce(into: [Int: Int]()) { sum, counts in
      sum.merge(counts.failures) { $0 + $1 }
    }
    let shown = statuses.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    let isRight =
      Set(statuses.keys).isSubset(of: [0, 503]) && (statuses[503] != nil || !isRefusing)
    table.check(
      "consegne non prese, per stato", "\(shown)", wanted: isRefusing ? "solo 503" : "al più 503",
      isRight)
    return table
  }

  private func waits(_ families: Families, _ period: Range<Int64>) -> Table {
    var table = Table()
    let platform: Family.Platform?
    switch trial.healthy {
    case .nobody: return table
    case .everybody: platform = nil
    case .only(let one): platform = one
    }
    let waits = families.waits(on: platform, during: period)
    let longest = ((waits.max() ?? 0) * 100).rounded() / 100
    table.check(
      "attesa più lunga delle famiglie sane, s, su \(waits.count)", longest,
      wanted: "≤ \(Int(Self.healthySeconds))",
      !waits.isEmpty && longest <= Self.healthySeconds)
    return table
  }
}

// What trials do.
extension TrialStage {
  func hide(_ name: String) throws(RunError) { try move(name, "\(name).via") }
  func show(_ name: String) throws(RunError) { try show(name, from: "\(name).via") }
  func show(_ name: String, from other: String) throws(RunError) { try move(other, name) }

  private func move(_ name: String, _ other: String) throws(RunError) {
    guard rename("\(folder.path)/\(name)", "\(folder.path)/\(other)") == 0 else {
      throw .cannotWrite(name)
    }
  }

  func setClock(ahead seconds: Int) throws(RunError) {
    try folder.write("orologio.nuovo", Array("\(seconds)\n".utf8))
    try move("orologio.nuovo", "orologio")
  }

  func writeSchede(answer: String) throws(RunError) {
    let text = Practice.schede(Self.messages, answer: answer)
    try folder.write("schede/prova.txt", Array(text.utf8))
  }

  /// Ends the service, does something, and lets it start again.
  func restart(_ body: () throws -> Void) throws {
    _ = scene.stop()
    try body()
    try service.resume()
  }
}
