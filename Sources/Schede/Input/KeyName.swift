/// The keys of fields, besides those that are languages.
enum KeyName: String, CaseIterable, Sendable {
  case owner = "responsabile"
  case review = "rivedere"
  case requires = "richiede"
  case button = "pulsante"
  case topic = "domanda"
  case opens = "percorso"
  case after = "dopo"
  case offering = "proponi"
  case source = "fonte"
  case checked = "verificato"
  case unverified = "da-verificare"
  case now = "adesso"
  case newborn = "neonato"
  case notifies = "avvisa"
  case type = "tipo"
  case language = "lingua"
  case confusable = "confondibili"
  case value = "valore"
  case purpose = "per"
  case hours = "orari"
  case languages = "lingue"
  case name = "nome"
  case address = "indirizzo"
  case position = "posizione"
  case comune = "comune"
  case telephone = "telefono"
  case closed = "chiuso"
  case directions = "come-arrivare"
  case accessible = "accessibile"
  case staff = "chi"
  case ages = "età"
  case cost = "costo"
  case places = "luoghi"
  case nearTie = "vicinanza"
  case table = "tabella"
  case start = "inizio"
  case order = "ordine"
  case end = "fine"
  case expires = "scade"
  case district = "ambito"
  case unknown = "non-so"
  case onlyFor = "se"
  case why = "perché"
  case crisis = "crisi"
  case policy = "vale"
  case channel = "canale"
  case slots = "slot"
  case intent = "intento"
  case outcome = "esito"
  case place = "luogo"
  case contacts = "contatti"
  case privacy = "privacy"
  case privacyVersion = "versione-privacy"
  case handoffHours = "orari-operatore"
  case timeZone = "fuso"

  /// The twin of the Italian name.
  var english: String {
    Self.twins[self] ?? rawValue
  }

  private static let twins: [KeyName: String] = [
    .owner: "owner", .review: "review", .requires: "requires", .button: "button", .topic: "topic",
    .opens: "opens", .after: "after", .offering: "offer", .source: "source", .checked: "verified",
    .unverified: "unverified", .now: "now", .newborn: "newborn", .notifies: "notify", .type: "type",
    .language: "language", .confusable: "confusable", .value: "value", .purpose: "for",
    .hours: "hours", .languages: "languages", .name: "name", .address: "address",
    .position: "position", .comune: "town", .telephone: "phone", .closed: "closed",
    .directions: "directions", .accessible: "accessible", .staff: "staff", .ages: "ages",
    .cost: "cost", .places: "places", .nearTie: "near", .table: "table", .start: "start",
    .order: "order", .end: "end", .expires: "expires", .district: "district",
    .unknown: "unknown", .onlyFor: "if", .why: "why", .crisis: "crisis", .policy: "policy",
    .channel: "channel", .slots: "slots", .intent: "intent", .outcome: "outcome",
    .place: "place", .contacts: "contacts", .privacy: "privacy",
    .privacyVersion: "privacy-version",
    .handoffHours: "handoff-hours", .timeZone: "time-zone",
  ]

  /// The names, folded, to keys.
  static let byName = Dictionary(
    allCases.flatMap { [(foldedID($0.rawValue), $0), ($0.english, $0)] },
    uniquingKeysWith: { first, _ in first })
}
