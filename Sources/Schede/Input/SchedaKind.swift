/// The kinds of scheda.
enum SchedaKind: String, CaseIterable, Sendable {
  case intent = "intento"
  case crisis = "crisi"
  case vocabulary = "vocabolario"
  case helpline = "numero"
  case place = "luogo"
  case service = "servizio"
  case comuni = "comuni"
  case journey = "percorso"
  case question = "domanda"
  case table = "tabella"
  case trial = "prova"
  case centre = "centro"
  case saying = "frase"

  /// The twin of the Italian name.
  var english: String {
    switch self {
    case .intent: "intent"
    case .crisis: "crisis"
    case .vocabulary: "vocabulary"
    case .helpline: "helpline"
    case .place: "place"
    case .service: "service"
    case .comuni: "towns"
    case .journey: "journey"
    case .question: "question"
    case .table: "table"
    case .trial: "trial"
    case .centre: "centre"
    case .saying: "saying"
    }
  }

  /// All names to kinds.
  static let byName = Dictionary(
    allCases.flatMap { [($0.rawValue, $0), ($0.english, $0)] },
    uniquingKeysWith: { first, _ in first })
}
