/// The options of the commands.
enum Option: String, CaseIterable {
  case intents
  case language = "lang"
  case now
  case why
  case json
  case strict = "severo"
  case facts = "fatti"
  case update
  case without
  case tsv
  case configuration = "conf"
  case checkOnly = "check"
  case telegram
  case whatsapp
  case keep
  case families
  case messages
  case kills
  case speed
  case seconds
  case only = "solo"
  case channel = "canale"
  case target = "verso"
  case header = "intestazione"
  case exchange = "format"
  case output = "to"

  /// The same in the other language; nil where one word serves both.
  var twin: String? {
    switch self {
    case .intents: "schede"
    case .language: "lingua"
    case .now: "adesso"
    case .why: "perché"
    case .strict: "strict"
    case .facts: "facts"
    case .update: "aggiorna"
    case .without: "senza"
    case .configuration: "config"
    case .checkOnly: "controlla"
    case .keep: "tieni"
    case .families: "famiglie"
    case .messages: "messaggi"
    case .kills: "uccisioni"
    case .speed: "fretta"
    case .seconds: "secondi"
    case .only: "only"
    case .channel: "channel"
    case .target: "target"
    case .header: "header"
    case .exchange: "formato"
    case .output: "in"
    case .json, .tsv, .telegram, .whatsapp: nil
    }
  }

  /// What its value is called in the help; nil for a switch.
  var value: String? {
    switch self {
    case .intents: "CARTELLA"
    case .language: "LINGUA"
    case .now: "\"2026-11-23 10:30\""
    case .without: "REGOLA,…"
    case .configuration: "FILE"
    case .keep, .families, .messages, .kills, .speed, .seconds: "NUMERO"
    case .why, .json, .strict, .facts, .update, .tsv, .checkOnly: nil
    case .only: "PAROLE"
    case .channel: "telegram|whatsapp"
    case .telegram: "ID"
    case .whatsapp: "NUMERO"
    case .target: "http://127.0.0.1:PORTA/…"
    case .header: "\"NOME: VALORE\""
    case .exchange: "json|csv|rasa"
    case .output: "DOVE"
    }
  }

  var summary: String {
    switch self {
    case .intents: "dove sono le schede (se manca: ./intents, o quella del programma)"
    case .language: "la lingua delle schede (se manca: it)"
    case .now: "fa come se fosse quest'ora"
    case .why: "dice perché, riga per riga"
    case .json: "una riga JSON per ogni messaggio o avviso"
    case .strict: "gli avvisi contano come errori"
    case .facts: "elenca che cosa il centro deve confermare"
    case .update: "riscrive le prove con le risposte di adesso"
    case .without: "misura senza una parte: \(Mechanism.names.joined(separator: ", "))"
    case .exchange: "il formato: json e csv tengono tutto, rasa esempi e risposte"
    case .output: "il file che si scrive, o la cartella nuova delle schede"
    case .tsv: "una riga per messaggio, con i punteggi"
    case .configuration:
      "la configurazione (se manca: ./abbraccio.conf, /etc/abbraccio/abbraccio.conf)"
    case .checkOnly: "dice tutto ciò che non va, senza avviare niente"
    case .telegram: "la famiglia che Telegram chiama così: solo cifre"
    case .whatsapp: "la famiglia con questo numero, prefisso internazionale compreso"
    case .keep: "quante copie restano nella cartella"
    case .families: "quante famiglie finte scrivono"
    case .messages: "quanti messaggi scrive ognuna"
    case .kills: "quante volte il servizio viene ucciso (soak)"
    case .speed: "quante volte più in fretta passa il tempo delle piattaforme (soak, trials)"
    case .seconds: "quanto dura (load, hostile)"
    case .channel: "su quale piattaforma si scrive (play; se manca: telegram)"
    case .only: "solo le prove che hanno queste parole nel nome (trials)"
    case .target: "carica un altro webhook di questa macchina invece del servizio (load)"
    case .header: "che cosa mandargli con ogni richiesta (load)"
    }
  }

  init?(named name: String) {
    let found = Self.allCases.first {
      $0.rawValue == name || $0.twin == name || (name == "perche" && $0 == .why)
    }
    guard let found else { return nil }
    self = found
  }
}
