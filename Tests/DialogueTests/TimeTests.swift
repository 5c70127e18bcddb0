import Dialogue
import Foundation
import Testing
import Understanding

/// Old conversations, old buttons, stored sessions, ids.
struct TimeTests {
  @Test func `after a day an open questionnaire is offered, not resumed`() {
    var talk = Talk.midway()
    talk.now += 30 * 3_600
    talk.say(.low())
    #expect(talk.outcome.asking == nil)
    #expect(talk.outcome.replies.last?.choices.map(\.value) == ["riprendi", "ricomincia"])
    var resumed = talk
    resumed.say(.command(.resume))
    #expect(resumed.outcome.asking == "comune")
    var pressed = talk
    pressed.press("ritorno", "ricomincia")
    #expect(pressed.outcome.slots.isEmpty)
  }

  @Test func `after a day a need is a fresh start`() {
    var talk = Talk.midway()
    talk.now += 30 * 3_600
    talk.say(.sure("anziani"))
    #expect(talk.outcome.intent == "anziani")
    #expect(talk.outcome.slots.isEmpty)
  }

  @Test func `a danger of yesterday is not resumed`() {
    var talk = Talk.midway()
    talk.say(.danger("violenza"))
    talk.now += 30 * 3_600
    talk.say(.sure("orari"))
    #expect(talk.session.stage == .idle)
    #expect(talk.outcome.slots.isEmpty)
  }

  @Test func `a clock that goes backwards or jumps does no harm`() {
    var talk = Talk.midway()
    talk.now = -9_000_000_000_000_000_000
    talk.say(.comune("Beta"))
    #expect(talk.outcome.recommendation != nil)
    talk.now = .max - 60
    talk.say(.sure("orari"))
    #expect(!talk.outcome.replies.isEmpty)
  }

  @Test func `expiry forgets all`() {
    var talk = Talk.midway()
    talk.send(.expired)
    #expect(talk.outcome.replies.isEmpty)
    #expect(talk.outcome.slots.isEmpty)
    #expect(talk.session.stage == .idle)
  }

  @Test func `a button answers its question`() {
    var talk = Talk.midway()
    talk.say(.comune("Beta"))
    let reply = talk.outcome.replies.last
    #expect(reply?.question == "prossimo")
    talk.press("prossimo", "richiamata")
    #expect(talk.notices == [.callBack])
  }

  @Test func `an old button corrects its question`() {
    var talk = Talk.midway()
    talk.say(.comune("Beta"))
    talk.press("eta", "10a", version: 1)
    #expect(talk.outcome.slots["eta"] == "10a")
    #expect(talk.text.contains("Ho corretto l'età: 10 anni."))
    #expect(talk.outcome.recommendation?.row == "servizio:6")
  }

  @Test func `a button of an offer that is gone explains itself`() {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    let version = talk.outcome.replies.last?.version
    talk.say(.sure("anziani"))
    talk.press("offerta", "scuola", version: version)
    #expect(talk.text.contains("domanda già passata"))
    #expect(talk.outcome.asking == "comune")
  }

  @Test(arguments: [
    ("eta", "xx"), ("comune", "Atlantide"), ("chi", "cane"), ("prossimo", "boh"), ("", ""),
    ("bisogno", "niente"), ("offerta", "scuola"), ("altro-bisogno", "si"), ("crisi", "si"),
  ])
  func `a payload that nobody made is explained, never believed`(
    _ question: String, _ value: String
  ) {
    var talk = Talk.midway()
    talk.press(question, value)
    #expect(talk.outcome.asking == "comune")
    #expect(talk.outcome.slots == ["eta": "3a"])
  }

  @Test func `the buttons of offers, needs, dangers and deletions work`() {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    talk.press("offerta", "scuola")
    #expect(talk.outcome.intent == "scuola")
    talk.press("bisogno", "coppia")
    #expect(talk.outcome.intent == "coppia")
    talk.press("sicurezza", "si")
    #expect(talk.outcome.safety == "violenza")
    talk.say(.sure("ringraziamento"))
    talk.press("crisi", "si")
    #expect(talk.outcome.asking == "comune")
    talk.say(.sure("cancella-dati"))
    talk.press("cancella", "si")
    #expect(talk.actions.contains(.erase))
  }

  @Test func `a session goes through its stored form unchanged in every stage`() throws {
    for (stage, talk) in DangerTests.stages {
      let stored = try JSONEncoder().encode(talk.session)
      let restored = try JSONDecoder().decode(Session.self, from: stored)
      #expect(restored == talk.session, "\(stage)")
    }
  }

  @Test func `effects have ids that never come twice`() {
    var talk = Talk.midway()
    var ids: [Effect.ID] = talk.turn.effects.map(\.id)
    talk.say(.comune("Beta"))
    ids += talk.turn.effects.map(\.id)
    talk.say(.sure("orari"))
    ids += talk.turn.effects.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `what is said and what is reported are the same`() {
    var talk = Talk.midway()
    talk.say(.comune("Beta"))
    let said = talk.actions.compactMap { if case .say(let reply) = $0 { reply } else { nil } }
    #expect(said == talk.outcome.replies)
  }

  @Test func `the understanding is told what is awaited`() {
    var talk = Talk()
    #expect(talk.session.context(by: talk.knowledge) == Context())
    talk.say(.sure("coppia"))
    #expect(talk.session.context(by: talk.knowledge) == Context(pending: .yesNo, topic: "coppia"))
    talk.say(.command(.no))
    #expect(talk.session.context(by: talk.knowledge).pending == .comune)
    talk.say(.comune("Alfa"))
    #expect(talk.session.context(by: talk.knowledge).pending == .choice(question: "prossimo"))
    talk.say(.command(.restart))
    #expect(talk.session.context(by: talk.knowledge).pending == .need)
  }
}
