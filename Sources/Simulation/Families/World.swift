internal import HTTP

/// Families, platforms and deliverers together: all that is around the service.
package final class World: Sendable {
  package struct Settings: Sendable {
    package var accounts = Accounts()
    package var faults = Faults()
    package var pace = Pace()
    package var plan = Families.Plan()
    /// The share of updates that come twice.
    package var twice = 0.0
    /// Seconds of the platform by which WhatsApp's messages overtake each other.
    package var disorderSeconds = 5.0
    package var seed: UInt64 = 1

    package init() {}
  }

  package let settings: Settings
  package let ledger = Ledger()
  package let contacts: Contacts
  package let telegram: PlatformServer
  package let whatsApp: PlatformServer
  private let stage = Guarded<Stage?>(nil)

  /// What exists once the service is known.
  private struct Stage: Sendable {
    var telegram: TelegramDeliverer
    var whatsApp: WhatsAppDeliverer
    var families: Families
  }

  /// Opens the interfaces of the platforms; nobody writes yet.
  package init(_ settings: Settings) throws {
    self.settings = settings
    contacts = Contacts(pace: settings.pace)
    let seer = Seer()
    let accounts = settings.accounts
    telegram = try PlatformServer(
      rules: TelegramRules(accounts: accounts, contacts: contacts, pace: settings.pace),
      faults: settings.faults, ledger: ledger, seed: settings.seed,
      listener: { seer.see($0) })
    whatsApp = try PlatformServer(
      rules: WhatsAppRules(accounts: accounts, contacts: contacts, pace: settings.pace),
      faults: settings.faults, ledger: ledger, seed: settings.seed + 1,
      listener: { message in
        let marker = seer.see(message)
        seer.report(message)
        return marker
      })
    self.seer = seer
  }

  private let seer: Seer

  /// Lets the families write, to the webhooks of a service that is ready or soon will be.
  package func start(telegram: Webhook, whatsApp: Webhook) -> Families {
    let (pace, seed) = (settings.pace, settings.seed)
    let toTelegram = TelegramDeliverer(
      webhook: telegram, secret: settings.accounts.telegramSecret, pace: pace,
      twice: settings.twice, seed: seed + 2)
    let toWhatsApp = WhatsAppDeliverer(
      webhook: whatsApp, accounts: settings.accounts, pace: pace, twice: settings.twice,
      disorderSeconds: settings.disorderSeconds, seed: seed + 3)
    let families = Families(
      plan: settings.plan, pace: pace, contacts: contacts,
      post: Families.Post(
        telegram: { toTelegram.deliver($0, chat: $1) }, whatsApp: { toWhatsApp.deliver($0) }))
    seer.begin(families, toWhatsApp)
    stage.withLock {
      $0 = Stage(telegram: toTelegram, whatsApp: toWhatsApp, families: families)
    }
    families.start()
    return families
  }

  /// What became of the updates, Telegram's first.
  package var deliveries: [DeliveryCounts] {
    stage.withLock { $0.map { [$0.telegram.counts, $0.whatsApp.counts] } ?? [] }
  }

  /// Updates that the service has not taken yet.
  package var waitingCount: Int {
    stage.withLock { $0.map { $0.telegram.waitingCount + $0.whatsApp.waitingCount } ?? 0 }
  }

  package func stop() {
    let stage = stage.withLock { $0 }
    stage?.families.stop()
    stage?.telegram.stop()
    stage?.whatsApp.stop()
    telegram.stop()
    whatsApp.stop()
  }
}

/// Shows the families what the platforms took; the platforms are there before the families.
private final class Seer: Sendable {
  private let state = Guarded<(families: Families, whatsApp: WhatsAppDeliverer)?>(nil)

  func begin(_ families: Families, _ whatsApp: WhatsAppDeliverer) {
    state.withLock { $0 = (families, whatsApp) }
  }

  func see(_ message: Ruling.Message) -> Marker? {
    state.withLock { $0?.families }?.see(message)
  }

  /// WhatsApp says of each message that it was sent, delivered and read.
  func report(_ message: Ruling.Message) {
    guard let whatsApp = state.withLock({ $0?.whatsApp }) else { return }
    for stage in ["sent", "delivered", "read"] {
      whatsApp.deliver(UpdateForms.status(stage, of: message))
    }
  }
}
