/// What can be set in the configuration, by its Italian key.
package enum Setting: String, CaseIterable, Sendable {
  case schede
  case language = "lingua"
  case store = "archivio"
  case secrets = "segreti"
  case address = "indirizzo"
  case port = "porta"
  case metricsPort = "metriche.porta"
  case publicURL = "pubblico"
  case certificate = "certificato"
  case certificateKey = "certificato.chiave"

  case pseudonymKey = "chiavi.pseudonimi"
  case sealingKey = "chiavi.testi"

  case telegramAccount = "telegram.conto"
  case telegramToken = "telegram.token"
  case telegramSecret = "telegram.segreto"
  case telegramSecretBefore = "telegram.segreto-prima"
  case telegramHost = "telegram.api"

  case whatsappNumber = "whatsapp.numero"
  case whatsappVersion = "whatsapp.versione"
  case whatsappToken = "whatsapp.token"
  case whatsappAppSecret = "whatsapp.segreto"
  case whatsappVerify = "whatsapp.verifica"
  case whatsappHost = "whatsapp.api"

  case sessionDays = "giorni.conversazioni"
  case addressDays = "giorni.indirizzi"
  case seenDays = "giorni.visti"
  case deadDays = "giorni.non-consegnati"
  case noticeDays = "giorni.avvisi"

  case connections = "limiti.connessioni"
  case connectionsPerAddress = "limiti.per-indirizzo"
  case threads = "limiti.fili"
  case perSecond = "limiti.al-secondo"
  case perMinute = "limiti.al-minuto"

  case trial = "prova"
  case fault = "prova.guasto"
  case trialClock = "prova.orologio"
  case tether = "prova.legato"
  case trialSpeed = "prova.fretta"

  /// The same in English.
  package var twin: String {
    switch self {
    case .schede: "intents"
    case .language: "language"
    case .store: "store"
    case .secrets: "secrets"
    case .address: "address"
    case .port: "port"
    case .metricsPort: "metrics.port"
    case .publicURL: "public"
    case .certificate: "certificate"
    case .certificateKey: "certificate.key"
    case .pseudonymKey: "keys.pseudonyms"
    case .sealingKey: "keys.texts"
    case .telegramAccount: "telegram.account"
    case .telegramSecret: "telegram.secret"
    case .telegramSecretBefore: "telegram.secret-before"
    case .whatsappNumber: "whatsapp.number"
    case .whatsappVersion: "whatsapp.version"
    case .whatsappAppSecret: "whatsapp.secret"
    case .whatsappVerify: "whatsapp.verify"
    case .telegramToken, .telegramHost, .whatsappToken, .whatsappHost: rawValue
    case .sessionDays: "days.conversations"
    case .addressDays: "days.addresses"
    case .seenDays: "days.seen"
    case .deadDays: "days.undelivered"
    case .noticeDays: "days.notices"
    case .connections: "limits.connections"
    case .connectionsPerAddress: "limits.per-address"
    case .threads: "limits.threads"
    case .perSecond: "limits.per-second"
    case .perMinute: "limits.per-minute"
    case .trial: "trial"
    case .fault: "trial.fault"
    case .trialClock: "trial.clock"
    case .tether: "trial.tether"
    case .trialSpeed: "trial.speed"
    }
  }

  /// By its key, in either language.
  package init?(named name: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.twin == name }) else {
      return nil
    }
    self = found
  }

  /// All keys in both languages.
  static var names: [String] { allCases.flatMap { [$0.rawValue, $0.twin] } }
}
