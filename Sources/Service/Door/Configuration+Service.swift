package import Channels
package import HTTP
internal import Storage

extension Configuration {
  /// The channels that are on.
  package var codecs: [any Codec] {
    var codecs: [any Codec] = []
    if let telegram { codecs.append(telegram.codec) }
    if let whatsapp {
      codecs.append(
        WhatsAppCodec(
          phoneNumberID: whatsapp.number, accessToken: whatsapp.token,
          appSecret: whatsapp.appSecret, verifyToken: whatsapp.verify, version: whatsapp.version))
    }
    return codecs
  }

  /// Where each account takes its requests.
  package var paths: [String: Route] {
    var paths: [String: Route] = [:]
    for codec in codecs { paths[webhook(of: codec.name) ?? ""] = Route(codec) }
    return paths
  }

  /// The hosts that are called; a configuration cannot add one.
  private static let hosts: [ChannelName: String] = [
    .telegram: "api.telegram.org", .whatsapp: "graph.facebook.com",
  ]

  /// Calls the platforms and no other host; those that are played, on this machine.
  package func client() -> Client {
    var ports: [String: UInt16] = [:]
    for (channel, port) in [(ChannelName.telegram, telegram?.port), (.whatsapp, whatsapp?.port)] {
      if let host = Self.hosts[channel], let port = port.flatMap(UInt16.init(exactly:)) {
        ports[host] = port
      }
    }
    var limits = ClientLimits()
    limits.concurrency = Bounds.inFlight
    // Not less than this machine itself may take for an answer.
    limits.total = max(limits.total / trialSpeed, min(limits.total, Self.shortestTotal))
    return Client(hosts: Set(Self.hosts.values), loopback: ports, limits: limits)
  }

  /// What the turns are told; nil while a key is missing.
  package func settings(noticeVersion: String) -> ServiceSettings? {
    guard let keys else { return nil }
    var settings = ServiceSettings(
      database: store, sealingKey: keys.texts, hashingKey: keys.pseudonyms, codecs: codecs)
    settings.language = language
    settings.noticeVersion = noticeVersion
    settings.retention = retention
    settings.messagesPerSecond = limits.perSecond
    settings.messagesPerMinute = limits.perMinute
    settings.closed = stopped
    settings.statusSeconds /= Double(trialSpeed)
    settings.stopSeconds = Self.stopSeconds
    return settings
  }

  /// The clock of the machine, wrong by what a trial says.
  package var clock: Clock { trialClock.map(Clock.system(wrongBy:)) ?? .system }

  /// The least that a call to a simulated platform may take.
  private static let shortestTotal = Duration.seconds(5)

  /// A stop takes ten seconds in all; the doors need some of them.
  private static let stopSeconds = 7.0

  private var retention: Retention {
    var retention = Retention()
    retention.sessionDays = days.conversations
    retention.addressDays = days.addresses
    retention.seenDays = days.seen
    retention.deadDays = days.undelivered
    retention.noticeDays = days.notices
    return retention
  }
}

extension Configuration.Telegram {
  package var codec: TelegramCodec {
    TelegramCodec(
      token: token, webhookSecret: secret, secretBefore: secretBefore, account: account)
  }
}
