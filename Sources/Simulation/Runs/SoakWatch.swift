internal import Glibc
internal import HTTP

/// Kills the service from time to time and looks at what it takes, until all is written and answered.
final class SoakWatch {
  private struct Sample {
    var memory: Int
    var descriptors: Int
  }

  private let scene: Scene
  private let families: Families
  private let tell: @Sendable (String) -> Void
  private let begin = Monotonic.now
  private var samples: [Sample] = []
  /// Of earlier lives of the service, and of this one as last seen.
  private var resentBefore = 0
  private var resentNow = 0
  /// What the service had to send when it was last asked.
  private var outboxCount = 0
  /// How long it lasts by now; all times below are of this clock.
  private(set) var seconds = 0.0
  private var (bornAt, changedAt, quietSince) = (0.0, 0.0, 0.0)
  private var (nextKill, nextLook, nextWord) = (0.0, 1.0, 10.0)
  /// What the platforms had taken when last looked at.
  private var takenCount = -1

  /// Seconds without anything new after which it is over, once all is written and answered.
  private static let quietSeconds = 5.0
  /// Seconds without anything new after which what is missing will not come: the service waits a
  /// minute for WhatsApp's word before it sends again.
  private static let stuckSeconds = 200.0
  /// The least seconds that a life must last before it is measured.
  private static let warmSeconds = 2.0
  private static let stepMicroseconds: UInt32 = 20_000
  private static let lookSeconds = 0.5
  private static let wordSeconds = 10.0

  init(_ scene: Scene, _ families: Families, tell: @escaping @Sendable (String) -> Void) {
    self.scene = scene
    self.families = families
    self.tell = tell
  }

  /// What the service says that it sent again though it could have arrived.
  var resent: Int { resentBefore + resentNow }

  func run(_ plan: SoakPlan) {
    var dice = plan.dice
    nextKill = Double.random(in: plan.killSeconds, using: &dice)
    while true {
      usleep(Self.stepMicroseconds)
      seconds = Double(Monotonic.now - begin) / 1_000_000_000
      noteChange()
      let hasKilled = scene.service.deaths.count >= plan.kills
      if seconds > SoakPlan.limitSeconds || hasKilled && isStill { return }
      // None at the end: what the service waits for before it sends again must come about.
      if seconds >= nextKill, !hasKilled || families.counts.written < families.total * 9 / 10 {
        kill()
        nextKill = seconds + Double.random(in: plan.killSeconds, using: &dice)
      }
      look()
      say()
    }
  }

  private func noteChange() {
    let count = scene.world.ledger.count
    if count != takenCount { (takenCount, changedAt) = (count, seconds) }
    let isWaiting = !families.isDone || scene.world.waitingCount > 0 || outboxCount > 0
    if seconds == changedAt || isWaiting { quietSince = seconds }
  }

  /// Whether nothing more will come: all did, or what is missing has been missing for too long.
  private var isStill: Bool {
    seconds - quietSince > Self.quietSeconds || seconds - changedAt > Self.stuckSeconds
  }

  private func kill() {
    resentBefore += resentNow
    resentNow = 0
    scene.service.kill()
    bornAt = seconds
  }

  private func look() {
    guard seconds >= nextLook else { return }
    nextLook = seconds + Self.lookSeconds
    let id = scene.service.id
    guard id > 0 else { return }
    outboxCount = scene.inspector.metric("abbraccio_outbox_waiting")
    resentNow = max(resentNow, scene.inspector.metric("abbraccio_ambiguous_resent_total"))
    let sample = Sample(
      memory: Inspector.memory(of: id), descriptors: Inspector.descriptors(of: id))
    let isWarm = seconds - bornAt > Self.warmSeconds
    if isWarm, sample.memory > 0 { samples.append(sample) }
  }

  private func say() {
    guard seconds >= nextWord else { return }
    nextWord = seconds + Self.wordSeconds
    let (written, answered) = families.counts
    tell(
      "\(Int(seconds)) s: scritti \(written), risposti \(answered), da consegnare "
        + "\(scene.world.waitingCount), uccisioni \(scene.service.deaths.count)")
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
