/// The commands of the program.
enum CommandName: String, CaseIterable {
  case chat
  case check
  case test
  case score
  case format = "formatta"
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
    case .export: "esporta"
    case .importing: "importa"
    case .version: "version"
    case .help: "help"
    }
  }

  /// The operands, as the help shows them.
  var operands: String {
    switch self {
    case .chat, .export, .version: ""
    case .importing: "FILE"
    case .check, .format: "[CARTELLA]"
    case .test: "[CARTELLA]"
    case .score: "[FILE O CARTELLE]"
    case .help: "[COMANDO]"
    }
  }

  var summary: String {
    switch self {
    case .chat: "parla con l'assistente, dal terminale o una riga alla volta"
    case .check: "controlla le schede e dice che cosa correggere"
    case .test: "rifà le conversazioni di prova e dice che cosa è cambiato"
    case .score: "misura quanti messaggi sono capiti"
    case .format: "allinea le tabelle delle schede"
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
    case .export: [.intents, .exchange, .output]
    case .importing: [.exchange, .output]
    case .format, .version, .help: []
    }
  }

  init?(named name: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.twin == name }) else {
      return nil
    }
    self = found
  }
}
