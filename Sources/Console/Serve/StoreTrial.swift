internal import Channels
internal import Crypto
internal import Foundation
internal import HTTP
internal import Schede
internal import Service
internal import Simulation
internal import Storage
internal import Transcripts

/// What the conversations of many families weigh on the disk, and what it costs to forget one.
///
/// Turns and store are the service's; only HTTP is left out.
struct StoreTrial {
  struct Options {
    var families = 100_000
    /// Messages of one transaction.
    var batch = 512
  }

  /// 100 MB for 100,000 families.
  private static let wantedMegabytesPerThousand = 1.0
  /// With fewer families than this the empty file weighs more than they do.
  private static let enoughFamilies = 10_000

  private let options: Options
  private let output: @Sendable (String) -> Void
  private let keys: (texts: Secret, pseudonyms: Secret)
  private let codec: TelegramCodec
  private let time = TrialTime()

  init(_ options: Options, output: @escaping @Sendable (String) -> Void) throws {
    self.options = options
    self.output = output
    keys = (Secret(try Randomness.bytes(32)), Secret(try Randomness.bytes(32)))
    let secret = Secret(try Randomness.bytes(32))
    codec = TelegramCodec(token: secret, webhookSecret: secret, account: "1")
  }

  /// - Returns: whether it weighs as little as is wanted.
  func run(_ knowledge: Knowledge) throws -> Bool {
    let folder = NSTemporaryDirectory() + "abbraccio-archivio-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var settings = ServiceSettings(
      database: folder + "/archivio.sqlite", sealingKey: keys.texts,
      hashingKey: keys.pseudonyms, codecs: [codec])
    settings.messagesPerSecond = 1_000_000
    let store = try Store.open(
      settings.database, sealingKey: keys.texts, hashingKey: keys.pseudonyms, now: time.wall)
    var room = try TurnRoom.open(
      store: store, assistant: try LoadedSet.compile(knowledge, language: "it"), settings: settings,
      clock: time.clock)
    room.maintain()
    for text in Self.conversation { say(text, toAll: &room) }
    room.finish()
    let bytes = try Self.size(folder)
    forget(&room)
    let begin = Monotonic.now
    room.maintain()
    let stalled = Double(Monotonic.now - begin) / 1_000_000
    return show(bytes, after: try Self.size(folder), stalled, room.metrics)
  }

  /// What each family says, one thing after the other; the place is one of several.
  private static let conversation: [@Sendable (Int) -> String] = [
    { number in
      [
        "mia figlia di 8 mesi piange tutta la notte", "cerco un posto per giocare, ha 2 anni",
        "aspetto un bambino e mi sento sola", "mio figlio di 14 anni non esce più di casa",
      ][number % 4]
    },
    { number in ["Cremona", "Crema", "Casalmaggiore", "Soresina", "Pandino"][number % 5] },
    { _ in "siete aperti il sabato?" },
  ]

  /// All families say something, one after the other, and get their answers.
  private func say(_ text: (Int) -> String, toAll room: inout TurnRoom) {
    var next = 0
    while next < options.families {
      let end = min(next + options.batch, options.families)
      perform((next..<end).map { arrival(text($0), from: $0) }, &room)
      next = end
    }
  }

  private func forget(_ room: inout TurnRoom) {
    for text in ["cancella i miei dati", "sì"] {
      perform([arrival(text, from: options.families / 2)], &room)
    }
  }

  /// Until every answer has arrived.
  private func perform(_ jobs: [Job], _ room: inout TurnRoom) {
    var jobs = jobs
    while !jobs.isEmpty {
      time.pass()
      jobs = room.perform(jobs).compactMap { order in
        order.row.map { .outcome($0, .success(.sent(messageID: nil))) }
      }
    }
  }

  private func arrival(_ text: String, from family: Int) -> Job {
    let number = time.count()
    let inbound = Inbound(
      channel: .telegram, account: codec.account, key: "u:\(number)",
      reference: "\(family):\(number)", family: Address(["\(600_000_000 + family)"]),
      order: Int64(number), sentAt: time.wall, happening: .text(text))
    return .arrival(
      Arrival(route: Route(codec), body: .happenings([inbound]), completion: { _ in }))
  }

  private func show(
    _ bytes: Int, after: Int, _ milliseconds: Double, _ metrics: Metrics
  ) -> Bool {
    let turns = options.families * Self.conversation.count
    let perThousand = Double(bytes) / Double(options.families) / 1_000
    var table = Table()
    table.tell("famiglie", options.families)
    table.check(
      "turni conservati", metrics[.answered], wanted: "\(turns + 2)",
      metrics[.answered] == turns + 2 && metrics[.sent] >= turns)
    table.tell("archivio, MB", Self.rounded(Double(bytes) / 1_000_000))
    if options.families < Self.enoughFamilies {
      table.tell("MB per 1.000 famiglie", Self.rounded(perThousand))
    } else {
      table.check(
        "MB per 1.000 famiglie", Self.rounded(perThousand), wanted: "< 1",
        perThousand < Self.wantedMegabytesPerThousand)
    }
    table.check("famiglie cancellate", metrics[.forgotten], wanted: "1", metrics[.forgotten] == 1)
    table.tell("riscrittura dopo la cancellazione, ms", Int(milliseconds.rounded(.up)))
    table.tell("archivio dopo la riscrittura, MB", Self.rounded(Double(after) / 1_000_000))
    for line in table.text { output(line) }
    return table.isRight
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// All files of the store together.
  private static func size(_ folder: String) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
      let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      return sum + (facts[.size] as? Int ?? 0)
    }
  }
}
