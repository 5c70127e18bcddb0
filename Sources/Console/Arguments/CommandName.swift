/// The commands of the program.
enum CommandName: String, CaseIterable {
  case chat
  case check
  case test
  case score
  case format = "formatta"
  case serve
  case health = "salute"
  case keys = "chiavi"
  case telegram
  case outbox
  case notices = "avvisi"
  case backup
  case restore = "ripristina"
  case forget = "dimentica"
  case write = "scrivi"
  case familyData = "dati"
  case purge = "pulisci"
  case resume = "riprendi"
  case simulate
  case export
  case importing = "import"
  case version = "versione"
  case help = "aiuto"

  /// The same in the other language.
  var twin: String {
    switch self {
    case .chat: "parla"
    case .check: "controlla"
    case .test: "prova"
    case .score: "misura"
    case .format: "format"
    case .serve: "servi"
    case .health: "health"
    case .keys: "keys"
    case .telegram: "tg"
    case .outbox: "uscita"
    case .notices: "notices"
    case .backup: "copia"
    case .restore: "restore"
    case .forget: "forget"
    case .write: "write"
    case .familyData: "family"
    case .purge: "purge"
    case .resume: "resume"
    case .simulate: "simula"
    case .export: "esporta"
    case .importing: "importa"
    case .version: "version"
    case .help: "help"
    }
  }

  /// The operands, as the help shows them.
  var operands: String {
    switch self {
    case .chat, .export, .version, .serve, .health, .purge: ""
    case .importing: "FILE"
    case .check, .format: "[CARTELLA]"
    case .test: "[CARTELLA]"
    case .score: "[FILE O CARTELLE]"
    case .help: "[COMANDO]"
    case .keys: "[CARTELLA]"
    case .telegram: "set|info|delete"
    case .outbox: "list | retry N | drop N"
    case .notices: "[fatto N]"
    case .backup: "FILE O CARTELLA"
    case .restore: "FILE"
    case .forget, .familyData: "F-N | --telegram ID | --whatsapp NUMERO"
    case .write: "F-N TESTO"
    case .resume: "telegram|whatsapp"
    case .simulate: "play|soak|points|hostile|trials|load|store"
    }
  }

  var summary: String {
    switch self {
    case .chat: "parla con l'assistente, dal terminale o una riga alla volta"
    case .check: "controlla le schede e dice che cosa correggere"
    case .test: "rifà le conversazioni di prova e dice che cosa è cambiato"
    case .score: "misura quanti messaggi sono capiti"
    case .format: "allinea le tabelle delle schede"
    case .serve: "risponde alle famiglie su Telegram e WhatsApp"
    case .health: "dice se il servizio acceso può lavorare, e se no perché"
    case .keys: "crea le chiavi e i segreti che scegliamo noi"
    case .telegram: "collega il bot, dice come va, lo scollega (collega, stato, scollega)"
    case .outbox: "le risposte non consegnate: elenca, riprova, togli"
    case .notices: "gli avvisi per gli operatori, e quelli fatti"
    case .backup: "copia l'archivio, anche mentre il servizio lavora"
    case .restore: "rimette una copia al posto dell'archivio, a servizio fermo"
    case .forget: "cancella tutto di una famiglia"
    case .write: "scrive a una famiglia nella sua chat, a nome di una persona del centro"
    case .familyData: "scrive ciò che c'è di una famiglia"
    case .purge: "cancella adesso ciò che è più vecchio del dovuto"
    case .resume: "fa spedire di nuovo un canale che la piattaforma aveva fermato"
    case .simulate: "fa scrivere famiglie finte a un servizio di prova"
    case .export: "scrive le schede in un formato che altri programmi leggono"
    case .importing: "fa schede da un file di un altro programma"
    case .version: "dice la versione"
    case .help: "spiega i comandi"
    }
  }

  var options: [Option] {
    switch self {
    case .chat: [.intents, .language, .now, .why, .json]
    case .check: [.language, .json, .strict, .facts]
    case .test: [.intents, .language, .update]
    case .score: [.intents, .language, .now, .why, .without, .tsv]
    case .serve: [.configuration, .checkOnly]
    case .backup: [.configuration, .keep]
    case .forget, .familyData: [.configuration, .telegram, .whatsapp]
    case .health, .telegram, .outbox, .notices, .restore, .write, .purge, .resume:
      [.configuration]
    case .simulate:
      [
        .intents, .families, .messages, .kills, .speed, .seconds, .only, .channel, .target,
        .header,
      ]
    case .export: [.intents, .exchange, .output]
    case .importing: [.exchange, .output]
    case .format, .keys, .version, .help: []
    }
  }

  init?(named name: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.twin == name }) else {
      return nil
    }
    self = found
  }
}
