internal import Channels

extension Setting {
  /// What its value is.
  enum Kind: Equatable {
    /// A path; a relative one starts at the folder of the configuration.
    case path
    /// The path of a file whose content must stay secret.
    case secret(SecretKind)
    case number(ClosedRange<Int>)
    case flag
    /// A word whose look ``Form`` knows.
    case word
  }

  var kind: Kind {
    switch self {
    case .schede, .store, .secrets, .certificate, .trialClock: .path
    case .certificateKey: .secret(.privateKey)
    case .pseudonymKey, .sealingKey: .secret(.key)
    case .telegramToken: .secret(.telegramToken)
    case .telegramSecret, .telegramSecretBefore: .secret(.webhookSecret)
    case .whatsappToken: .secret(.accessToken)
    case .whatsappAppSecret: .secret(.appSecret)
    case .whatsappVerify: .secret(.webhookSecret)
    case .port, .metricsPort: .number(1...65_535)
    case .sessionDays, .addressDays, .noticeDays: .number(1...365)
    // WhatsApp sends again for seven days.
    case .seenDays: .number(8...90)
    case .deadDays: .number(1...30)
    case .connections: .number(16...65_535)
    case .connectionsPerAddress: .number(0...65_535)
    case .threads: .number(1...64)
    case .perSecond: .number(1...1_000)
    case .perMinute: .number(0...1_000)
    case .trialSpeed: .number(1...100)
    case .trial, .tether: .flag
    case .language, .address, .publicURL, .telegramAccount, .telegramHost, .whatsappNumber,
      .whatsappVersion, .whatsappHost, .fault:
      .word
    }
  }

  var isSecret: Bool { if case .secret = kind { true } else { false } }

  /// The value where none is given.
  var standard: String? {
    switch self {
    case .schede: "intents"
    case .language: "it"
    case .store: "abbraccio.sqlite"
    case .secrets: "segreti"
    case .address: "127.0.0.1"
    case .port: "8080"
    case .metricsPort: "9090"
    case .whatsappVersion: "v23.0"
    case .sessionDays: "3"
    case .addressDays, .noticeDays: "30"
    case .seenDays: "9"
    case .deadDays: "7"
    case .connections: "480"
    case .connectionsPerAddress: "0"
    case .threads: "2"
    case .perSecond: "25"
    case .perMinute: "20"
    case .trialSpeed: "1"
    case .trial, .tether: "no"
    default: nil
    }
  }

  /// The channel that it belongs to.
  var channel: ChannelName? {
    ChannelName.allCases.first { rawValue.hasPrefix("\($0.rawValue).") }
  }

  /// The environment variables that replace a line of the file.
  var variables: [String] { [rawValue, twin].map(Self.variable) }

  /// `ABBRACCIO_TELEGRAM_CONTO`.
  static func variable(_ key: String) -> String {
    let letters = key.map { $0 == "." || $0 == "-" ? "_" : $0 }
    return prefix + String(letters).uppercased()
  }

  static let prefix = "ABBRACCIO_"
}
