internal import Channels
internal import Crypto
internal import HTTP
internal import Schede
internal import Service
internal import Storage

/// Many families that talk to the turns and the store of the service, with no HTTP between.
struct StoreCrowd {
  let families: Int
  /// Messages of one transaction.
  private let batch: Int
  private let keys: (texts: Secret, pseudonyms: Secret)
  private let codec: TelegramCodec
  private let time = TrialTime()

  init(_ families: Int, batch: Int) throws {
    self.families = families
    self.batch = batch
    keys = (Secret(try Randomness.bytes(32)), Secret(try Randomness.bytes(32)))
    let secret = Secret(try Randomness.bytes(32))
    codec = TelegramCodec(token: secret, webhookSecret: secret, account: "1")
  }

  /// Messages of all families in ``talk(_:)``.
  var messages: Int { families * Self.conversation.count }

  /// Whom they talk to; its store is a new file.
  func room(_ database: String, _ knowledge: Knowledge) throws -> TurnRoom {
    var settings = ServiceSettings(
      database: database, sealingKey: keys.texts, hashingKey: keys.pseudonyms, codecs: [codec])
    settings.messagesPerSecond = 1_000_000
    let store = try Store.open(
      database, sealingKey: keys.texts, hashingKey: keys.pseudonyms, now: time.wall)
    return try TurnRoom.open(
      store: store, assistant: try LoadedSet.compile(knowledge, language: "it"), settings: settings,
      clock: time.clock)
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
  func talk(_ room: inout TurnRoom) {
    for text in Self.conversation {
      var next = 0
      while next < families {
        let end = min(next + batch, families)
        perform((next..<end).map { arrival(text($0), from: $0) }, &room)
        next = end
      }
    }
  }

  /// One of them wants to be forgotten, in two messages.
  func forgetOne(_ room: inout TurnRoom) {
    for text in ["cancella i miei dati", "sì"] {
      perform([arrival(text, from: families / 2)], &room)
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
}
