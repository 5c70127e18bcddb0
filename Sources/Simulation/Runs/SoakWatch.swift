internal import Glibc
internal import HTTP

/// Kills the service from time to time and looks at what it takes, until all is written and answered.
final class SoakWatch {
  private struct Sample {
    var memory: Int
    var descriptors: Int
  }

  private let world: World
  private let families: Families
  private let service: ServiceProcess
  private let inspector: Inspector
  private let output: @Sendable (String) -> Void
  private var samples: [Sample] = []
  /// Of earlier lives of the service, and of this one as last seen.
  private var resentBefore = 0
  private var resentNow = 0
  /// What the service had to send when it was last asked.
  private var outboxCount = 0
  private(set) var seconds = 0.0

  /// Seconds without anything new after which it is over, once all is written and answered.
  private static let quietSeconds = 5.0
  /// Seconds without anything new after which what is missing will not come: the service waits a
  /// minute for WhatsApp's word before it sends again.
  private static let stuckSeconds = 200.0
  /// The least seconds that a life must last before it is measured.
  private static let warmSeconds = 2.0

  init(
    _ world: World, _ families: Families, _ service: ServiceProcess, _ inspector: Inspector,
    _ output: @escaping @Sendable (String) -> Void
  ) {
    self.world = world
    self.families = families
    self.service = service
    self.inspector = inspector
    self.output = output
  }

  /// What the service says that it sent again though it could have arrived.
  var resent: Int { resentBefore + resentNow }

  func run(
    kills: Int, every range: ClosedRange<Double>, limitSeconds: Double, seed: UInt64
  ) {
    var dice = Dice(seed: seed &+ 77)
    let begin = Monotonic.now
    let seconds: (Int64) -> Double = { Double($0 - begin) / 1_000_000_000 }
    var (nextKill, nextLook, nextWord) = (Double.random(in: range, using: &dice), 1.0, 10.0)
    var (bornAt, changedAt, quietSince, last) = (0.0, 0.0, 0.0, -1)
    while true {
      usleep(20_000)
      let now = seconds(Monotonic.now)
      self.seconds = now
      let count = world.ledger.count
      if count != last { (last, changedAt) = (count, now) }
      if now == changedAt || !families.isDone || world.waitingCount > 0 || outboxCount > 0 {
        quietSince = now
      }
      let hasKilled = service.deaths.count >= kills
      let isOver = now - quietSince > SoakWatch.quietSeconds
      let isStuck = now - changedAt > SoakWatch.stuckSeconds
      if now > limitSeconds || hasKilled && (isOver || isStuck) { return }
      // None at the end: what the service waits for before it sends again must come about.
      if now >= nextKill, !hasKilled || families.counts.written < families.total * 9 / 10 {
        kill()
        bornAt = now
        nextKill = now + Double.random(in: range, using: &dice)
      }
      if now >= nextLook {
        look(isWarm: now - bornAt > SoakWatch.warmSeconds)
        nextLook = now + 0.5
      }
      if now >= nextWord {
        say(now)
        nextWord = now + 10
      }
    }
  }

  private func kill() {
    resentBefore += resentNow
    resentNow = 0
    service.kill()
  }

  private func look(isWarm: Bool) {
    let id = service.id
    guard id > 0 else { return }
    outboxCount = inspector.metric("abbraccio_outbox_waiting")
    resentNow = max(resentNow, inspector.metric("abbraccio_ambiguous_resent_total"))
    let sample = Sample(
      memory: Inspector.memory(of: id), descriptors: Inspector.descriptors(of: id))
    if isWarm, sample.memory > 0 { samples.append(sample) }
  }

  private func say(_ now: Double) {
    let (written, answered) = families.counts
    output(
      "\(Int(now)) s: scritti \(written), risposti \(answered), da consegnare "
        + "\(world.waitingCount), uccisioni \(service.deaths.count)")
  }
}

extension SoakWatch {
  /// Whether memory and descriptors stayed level: the last third against the first.
  var resources: Table {
    var table = Table()
    let third = samples.count / 3
    guard third > 0 else { return table }
    let (early, late) = (samples.prefix(third), samples.suffix(third))
    let memory = [early, late].map { $0.map(\.memory).max() ?? 0 }
    let descriptors = [early, late].map { $0.map(\.descriptors).max() ?? 0 }
    table.check(
      "memoria in MB, prima e dopo", memory.map { $0 / 1_024 }, wanted: "≤ +25 % e 16 MB",
      memory[1] <= memory[0] * 5 / 4 + 16_384)
    table.check(
      "file aperti, prima e dopo", descriptors, wanted: "≤ +16",
      descriptors[1] <= descriptors[0] + 16)
    return table
  }
}
