import Language
import Schede
import Testing

@testable import Dialogue

/// The rows of the catalogue, written again as code, against the table of the data: every need, every
/// month of a childhood, every kind of writer.
struct CatalogueTests {
  /// Nil stands for an age that was refused.
  private static let ages: [Age?] =
    [nil, .expected] + (0...18 * 12).map { .months($0) } + [.months(300)]
  private static let writers: [String?] = [
    nil, "madre", "padre", "nonno", "ragazzo", "parente", "professionista",
  ]

  @Test func `the questionnaire stands on all its schede`() {
    let about = Cremona.loaded.diagnostics.filter { $0.path.hasPrefix("percorso/") }
    #expect(about.isEmpty, "\(about)")
    #expect(Cremona.dialogue.knowledge.tables.first?.rows.count == 13)
  }

  @Test func `every need, age and writer ends where the catalogue says`() throws {
    let plan = try #require(Cremona.dialogue.plan("triage"))
    let table = try #require(plan.table)
    for need in Cremona.dialogue.knowledge.intents where need.opens != nil {
      for age in Self.ages {
        for writer in Self.writers {
          let slots = Self.slots(plan, need.id, age, writer)
          let expected = Self.service(need.id, age, writer)
          guard case .row(let row) = plan.verdict(slots) else {
            Issue.record("\(need.id), \(String(describing: age)), \(writer ?? "-") decide nothing")
            return
          }
          let got = table.rows[row]
          #expect(
            got.service == expected, "\(need.id), \(String(describing: age)), \(writer ?? "-")")
          if got.service == "educatori", expected == got.service {
            let isSmall = age.map { Self.isUnder($0, years: 6) } ?? false
            let hasRowFive = Self.small.contains(need.id)
            #expect((got.places == nil) == (isSmall && hasRowFive), "\(need.id)")
          }
        }
      }
    }
  }

  @Test func `no question is asked that no row depends on`() throws {
    let plan = try #require(Cremona.dialogue.plan("triage"))
    for need in ["coppia", "nonni-anziani", "soldi", "solitudine", "lutto", "bonus"] {
      let slots: [String: Slot] = ["bisogno": .known(.need(need), .said)]
      if case .ask(let question) = plan.verdict(slots) { Issue.record("\(need) asks \(question)") }
    }
  }

  /// Four turns at most, the message with the need included, for half of all families.
  @Test func `the way is short`() throws {
    let plan = try #require(Cremona.dialogue.plan("triage"))
    var turns: [Int] = []
    for need in Cremona.dialogue.knowledge.intents where need.opens != nil {
      for months in [1, 8, 20, 40, 70, 100, 150, 200] {
        for writer in ["madre", "padre"] {
          turns.append(Self.turns(plan, need.id, .months(months), writer))
        }
      }
    }
    turns.sort()
    #expect(turns[turns.count / 2] <= 3)
    #expect(turns.last ?? 9 <= 4)
  }

  private static func turns(_ plan: Plan, _ need: String, _ age: Age, _ writer: String) -> Int {
    var slots: [String: Slot] = ["bisogno": .known(.need(need), .said)]
    var turns = plan.gates.contains { $0.onlyFor?.values.contains(need) == true } ? 2 : 1
    while case .ask(let question) = plan.verdict(slots) {
      slots[question] = .known(question == "eta" ? .ages([age]) : .choice(writer), .asked)
      turns += 1
    }
    return turns + 1  // The Comune.
  }

  private static func slots(
    _ plan: Plan, _ need: String, _ age: Age?, _ writer: String?
  ) -> [String: Slot] {
    [
      "bisogno": .known(.need(need), .said),
      "eta": age.map { .known(.ages([$0]), .asked) } ?? .refused,
      "chi": writer.map { .known(.choice($0), .asked) } ?? .refused,
    ]
  }

  // MARK: The catalogue, section 4

  private static func isUnder(_ age: Age, years: Int) -> Bool {
    if case .months(let months) = age { months < years * 12 } else { false }
  }

  private static let fathers: Set = [
    "primi-mesi", "allattamento", "educatore", "spazio-gioco", "gravidanza",
  ]
  private static let small: Set = [
    "capricci", "schermi", "educatore", "sviluppo", "asilo-nido", "spazio-gioco",
  ]
  private static let byNeed: [String: String] = [
    "gravidanza": "consultorio", "contraccezione": "consultorio",
    "interruzione-gravidanza": "consultorio", "coppia": "consultorio",
    "separazione": "consultorio", "dopo-parto": "psicologo", "lutto": "psicologo",
    "stress-genitore": "psicologo", "psicologo": "psicologo", "dipendenze": "psicologo",
    "nonni-anziani": "caregiver", "solitudine": "reti-famiglie", "gruppi-genitori": "reti-famiglie",
    // Needs that came after the catalogue.
    "affetti": "psicologo", "alimentazione": "psicologo",
  ]
  private static let educators: Set = [
    "scuola", "schermi", "adolescenti", "capricci", "educatore", "allattamento", "primi-mesi",
    "neo-papa", "bullismo",
  ]

  private static func service(_ need: String, _ age: Age?, _ writer: String?) -> String {
    let isBaby = age.map { $0 == .expected || isUnder($0, years: 1) } ?? false
    if isBaby, need == "neo-papa" || (fathers.contains(need) && writer == "padre") {
      return "neo-papa"
    }
    if let service = byNeed[need] { return service }
    let isToddler = age.map { $0 == .expected || isUnder($0, years: 3) } ?? false
    if ["allattamento", "primi-mesi"].contains(need), isToddler || age == nil {
      return "prima-infanzia"
    }
    if ["asilo-nido", "spazio-gioco"].contains(need), isToddler { return "prima-infanzia" }
    if small.contains(need), age.map({ isUnder($0, years: 6) }) ?? false { return "educatori" }
    let isSchool = age.map { isUnder($0, years: 18) && !isUnder($0, years: 6) } ?? false
    if ["bullismo", "spazio-gioco"].contains(need), isSchool { return "sport-ragazzi" }
    if educators.contains(need), age.map({ isUnder($0, years: 18) }) ?? true { return "educatori" }
    return "assistente-sociale"
  }

  // MARK: The places

  @Test(arguments: [
    ("prima-infanzia", "Gadesco-Pieve Delmona", "spoke-ninnananna"),
    ("prima-infanzia", "Cremona", "spoke-hack-montalcini"),
    ("prima-infanzia", "Castelverde", "spoke-hack-montalcini"),
    ("caregiver", "Castelverde", "spoke-rsa-castelverde"),
    ("caregiver", "Cremona", "spoke-la-pace"),
    ("caregiver", "Stagno Lombardo", "spoke-la-pace"),
    ("caregiver", "Casalbuttano ed Uniti", "spoke-rsa-castelverde"),
    ("reti-famiglie", "Cremona", "spoke-cittanova"),
    ("reti-famiglie", "Sospiro", "spoke-cittanova"),
    ("educatori", "Soresina", "hub-hug"), ("neo-papa", "Ostiano", "hub-hug"),
    ("sport-ragazzi", "Cremona", "spoke-sansebasket"), ("consultorio", "Crema", "hub-ucipem"),
  ])
  func `sends to`(_ service: String, _ comune: String, _ place: String) throws {
    let dialogue = Cremona.dialogue
    let row = try #require(dialogue.knowledge.tables.first?.rows.first { $0.service == service })
    let home = try #require(dialogue.comune(named: comune))
    #expect(dialogue.places(of: row, from: home).first?.place.id == place)
  }

  @Test func `in Cremona and without a Comune the first place of every service stands`() throws {
    let dialogue = Cremona.dialogue
    let home = try #require(dialogue.comune(named: "Cremona"))
    for row in try #require(dialogue.knowledge.tables.first).rows {
      let first = row.places?.first ?? dialogue.knowledge.service(row.service)?.places.first
      #expect(dialogue.places(of: row, from: home).first?.place.id == first)
      #expect(dialogue.places(of: row, from: nil).first?.place.id == first)
    }
  }
}
