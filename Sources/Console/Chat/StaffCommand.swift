internal import Schede

/// What the staff can order at the prompt.
enum StaffCommand: String, CaseIterable {
  case why = "perché"
  case state = "stato"
  case restart = "ricomincia"
  case back = "indietro"
  case reload = "ricarica"
  case save = "salva"
  case trial = "prova"
  case now = "ora"
  case help = "aiuto"
  case quit = "esci"

  var twin: String {
    switch self {
    case .why: "why"
    case .state: "state"
    case .restart: "restart"
    case .back: "back"
    case .reload: "reload"
    case .save: "save"
    case .trial: "try"
    case .now: "now"
    case .help: "help"
    case .quit: "quit"
    }
  }

  /// What stands behind it.
  var operand: String {
    switch self {
    case .save: " NOME"
    case .trial: " FILE"
    case .now: " 2026-11-23 10:30"
    case .why, .state, .restart, .back, .reload, .help, .quit: ""
    }
  }

  var summary: String {
    switch self {
    case .why: "perché ha risposto così all'ultimo messaggio"
    case .state: "che cosa ricorda e che cosa aspetta"
    case .restart: "comincia un'altra conversazione"
    case .back: "toglie l'ultimo messaggio, come se non fosse stato scritto"
    case .reload: "rilegge le schede; la conversazione va avanti"
    case .save: "questa conversazione diventa una prova"
    case .trial: "rifà una prova e mostra che cosa è cambiato"
    case .now: "fa come se fosse quest'ora («:ora +25h», «:ora vera»)"
    case .help: "questo elenco"
    case .quit: "esce"
    }
  }

  /// A line that begins with a colon, read.
  enum Line: Equatable {
    case command(StaffCommand, String)
    /// No such command, and the nearest that exists.
    case unknown(String, nearest: String?)
  }

  /// Reads a line; nil for a message: no colon, or an emoticon such as «:)», «:D» or «:-(».
  static func read(_ line: String) -> Line? {
    guard line.hasPrefix(":") else { return nil }
    let name = line.dropFirst().prefix { !$0.isWhitespace }
    guard name.count > 1, name.allSatisfy(\.isLetter),
      Set(name.lowercased()).count > 1 || name.count > 4
    else { return nil }
    let operand = line.dropFirst(1 + name.count).drop(while: \.isWhitespace)
    if let command = named(foldedID(name)) { return .command(command, String(operand)) }
    let names = allCases.flatMap { [$0.rawValue, $0.twin] }
    return .unknown(String(name), nearest: nearest(to: String(name), among: names))
  }

  private static func named(_ name: String) -> StaffCommand? {
    allCases.first { foldedID($0.rawValue) == name || $0.twin == name }
  }
}
