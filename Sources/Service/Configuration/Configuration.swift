package import Channels
package import Crypto

/// What the service is told: one file, environment variables, and secrets from files of their own.
package struct Configuration: Sendable {
  /// The folder of the schede, and their language.
  package var schede = ""
  package var language = "it"
  /// The file of the store.
  package var store = ""
  /// Where webhooks are taken, and the port of the metrics, which is open to this machine only.
  package var address = ""
  package var port = 0
  package var metricsPort = 0
  /// How the platforms reach us: `https://` and a host, without a slash at the end.
  package var publicURL: String?
  package var certificate: Certificate?
  /// Nil where one is missing: then nothing can be stored, and nothing is taken.
  package var keys: Keys?
  package var telegram: Telegram?
  package var whatsapp: WhatsApp?
  /// The channels that are set up but stay off, with the reason.
  package var stopped: [ChannelName: String] = [:]
  /// Our account on each channel that is set up, also where it stays off.
  package var accounts: [ChannelName: String] = [:]
  package var days = Days()
  package var limits = Limits()
  /// Whether the platforms are simulated ones on this machine.
  package var isTrial = false
  /// The named point at which a trial ends the process; nil for none.
  package var fault: String?
  /// The file that says by how many seconds the clock of a trial is wrong; nil for none.
  package var trialClock: String?
  /// How many seconds of the simulated platforms pass in one of ours: so much less are they waited for.
  package var trialSpeed = 1
  /// Whether the service of a trial ends when its standard input does.
  package var isTethered = false

  package struct Certificate: Sendable {
    /// The chain, in PEM.
    package var chain: String
    package var key: Secret
  }

  package struct Keys: Equatable, Sendable {
    /// Turns what a platform calls a family into a pseudonym.
    package var pseudonyms: Secret
    /// Seals texts and addresses.
    package var texts: Secret
  }

  package struct Telegram: Equatable, Sendable {
    package var account: String
    package var token: Secret
    /// What Telegram sends along with each update.
    package var secret: Secret
    /// What it sent along before; good until nothing comes with it any more.
    package var secretBefore: Secret?
    /// Port of the simulated platform; nil for the real one.
    package var port: Int?
  }

  package struct WhatsApp: Equatable, Sendable {
    /// The id of the telephone number at Meta, not the number.
    package var number: String
    /// Of the Graph API.
    package var version: String
    package var token: Secret
    package var appSecret: Secret
    package var verify: Secret
    package var port: Int?
  }

  /// How long what is kept, in days.
  package struct Days: Equatable, Sendable {
    package var conversations = 3
    package var addresses = 30
    package var seen = 9
    package var undelivered = 7
    package var notices = 30
  }

  package struct Limits: Equatable, Sendable {
    package var connections = 480
    package var connectionsPerAddress = 0
    package var threads = 2
    /// Messages that one account sends in a second.
    package var perSecond = 25
    /// Messages that one family may write in a minute; 0 for no limit.
    package var perMinute = 20
  }
}

extension Configuration {
  /// The path that a platform calls; nil where its channel is off.
  package func webhook(of channel: ChannelName) -> String? {
    let account =
      switch channel {
      case .telegram: telegram?.account
      case .whatsapp: whatsapp?.number
      }
    return account.map { "/\(channel.rawValue)/\($0)" }
  }

  /// The paths of the channels that stay off: who calls them is told to come again.
  package var closedPaths: Set<String> {
    Set(stopped.keys.compactMap { name in accounts[name].map { "/\(name.rawValue)/\($0)" } })
  }

  /// Whether the channels are those of another reading, with the same secrets.
  package func hasSameChannels(as other: Configuration) -> Bool {
    telegram == other.telegram && whatsapp == other.whatsapp && stopped == other.stopped
      && keys == other.keys
  }
}
