import Dialogue
import Foundation
import Language
import Testing
import Understanding

/// Every kind of event in every stage: an answer, no trap, a session that can be stored.
struct StageTests {
  private static let now = Instant(seconds: 2_000_000)

  private static let meanings: [Meaning] =
    Command.allCases.map { .command($0) }
    + [
      .low(), .low(words: 0), .months(30), .months(30, 90), .months(900, subject: .adult),
      .comune("Beta"), .comune("Borgo"), .number(1), .number(99), .near("orari", "capricci"),
      .near(), .sure("saluto"), .sure("ringraziamento"), .sure("congedo"), .sure("aiuto"),
      .sure("operatore"), .sure("fuori-tema"), .sure("cancella-dati"), .sure("orari", "costi"),
      .sure("coppia"), .sure("scuola", "anziani"), .sure("non-esiste"), .option("chi", "padre"),
      .option("prossimo", "basta"), .option("sicurezza", "no"), .danger("violenza"),
      .danger("suicidio", certain: false),
      .command(.correct) { $0.add(.months(50)) }, .command(.yes) { $0.add(comune: "Alfa") },
    ]

  private static let presses: [(String, String)] = [
    ("bisogno", "scuola"), ("bisogno", "operatore"), ("eta", "3a"), ("eta", "non-so"),
    ("comune", "Beta"), ("chi", "padre"), ("sicurezza", "no"), ("sicurezza", "si"),
    ("prossimo", "vengo"), ("offerta", "capricci"), ("offerta", "nessuna"), ("crisi", "si"),
    ("crisi", "no"), ("altro-bisogno", "si"), ("altro-bisogno", "no"), ("cancella", "no"),
    ("ritorno", "riprendi"), ("ritorno", "ricomincia"), ("x", "y"),
  ]

  private static let events: [Event] =
    meanings.map { .said($0, at: now) }
    + presses.map { .pressed(question: $0, version: 1, value: $1, at: now) }

  @Test(arguments: DangerTests.stages.keys.sorted())
  func `every event has an answer`(_ stage: String) throws {
    let talk = try #require(DangerTests.stages[stage])
    for event in Self.events {
      var next = talk
      next.send(event)
      #expect(!next.outcome.replies.isEmpty, "\(event)")
      #expect(next.outcome.replies.allSatisfy { !$0.text.isEmpty }, "\(event)")
      let stored = try JSONEncoder().encode(next.session)
      #expect(try JSONDecoder().decode(Session.self, from: stored) == next.session)
    }
  }

  @Test(arguments: DangerTests.stages.keys.sorted())
  func `a person who takes over and leaves again finds a conversation that goes on`(
    _ stage: String
  ) throws {
    var talk = try #require(DangerTests.stages[stage])
    talk.send(.tookOver)
    talk.say(.sure("capricci"))
    #expect(talk.outcome.replies.isEmpty)
    talk.send(.expired)
    #expect(talk.session.stage == .handedOver)
    talk.send(.released)
    talk.say(.sure("anziani"))
    #expect(talk.outcome.intent == "anziani")
  }

  /// Each question of the questionnaire with each plain question in between.
  @Test(arguments: ["eta", "chi", "comune", "sicurezza", "prossimo"])
  func `a plain question comes back to every question`(_ question: String) {
    for plain in ["orari", "costi", "operatore"] {
      var talk = Talk()
      talk.say(.sure(question == "sicurezza" ? "coppia" : "primi-mesi"))
      while talk.outcome.asking != question, talk.session.turn < 9 {
        talk.say(Self.answers[talk.outcome.asking ?? ""] ?? .low())
      }
      let asked = talk.outcome.replies.last?.text ?? "-"
      talk.say(.sure(plain))
      #expect(talk.outcome.intent == plain)
      if plain != "operatore" || question != "prossimo" {
        #expect(talk.outcome.asking == question)
        #expect(talk.outcome.replies.last?.text.hasSuffix(asked.suffix(10)) == true)
      }
    }
  }

  private static let answers: [String: Meaning] = [
    "eta": .months(5), "chi": .option("chi", "madre"), "comune": .comune("Beta"),
  ]
}
