import Dialogue
import Schede
import Testing
import Understanding

/// «Castelverde, quanto costa?», «ci vado, e per me?»: an answer and something else.
struct RestTests {
  private static func comune(_ name: String, besides rest: Meaning) -> Meaning {
    var meaning = Meaning.comune(name)
    meaning.wordCount += rest.wordCount
    meaning.rest = [rest]
    return meaning
  }

  @Test func `a question beside a value is answered before the advice`() {
    var talk = Talk.midway()
    talk.say(Self.comune("Beta", besides: .sure("costi")))
    #expect(talk.outcome.intent == "costi")
    #expect(talk.outcome.replies.first?.text.contains("Non si paga.") == true)
    #expect(talk.outcome.slots["comune"] == "Beta")
    #expect(talk.outcome.recommendation != nil)
  }

  @Test func `a need beside a value is said back, and comes next`() {
    var talk = Talk.midway()
    talk.say(Self.comune("Beta", besides: .sure("coppia")))
    #expect(talk.outcome.intent == "coppia")
    #expect(talk.text.contains("Ho letto anche della coppia"))
    #expect(talk.session.needs == ["coppia"])
    #expect(talk.outcome.recommendation != nil)
  }

  @Test func `a question that nobody can answer here is not passed over`() {
    var talk = Talk.midway()
    talk.say(Self.comune("Beta", besides: .low(words: 5) { $0.isQuestion = true }))
    #expect(talk.text.contains("A questo io non so rispondere"))
    #expect(talk.outcome.recommendation != nil)
    var plain = Talk.midway()
    plain.say(Self.comune("Beta", besides: .low(words: 5)))
    #expect(!plain.text.contains("A questo io non so rispondere"))
  }

  @Test func `a value for another question leaves room for a question, too`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    var said = Self.comune("Beta", besides: .sure("costi"))
    said.decision = .low
    talk.say(said)
    #expect(talk.text.contains("Non si paga."))
    #expect(talk.outcome.asking == "eta")
  }

  @Test func `what follows a choice is heard as the next message`() {
    var talk = Talk.advised()
    var choice = Meaning.option("prossimo", "vengo")
    choice.rest = [.sure("costi")]
    choice.wordCount += 8
    choice.entities.options[0].words = 2
    talk.say(choice)
    #expect(talk.outcome.replies.count >= 2)
    #expect(talk.outcome.replies.last?.text.contains("Non si paga.") == true)
  }

  @Test func `a choice that is denied is none`() {
    var talk = Talk.advised()
    var denied = Meaning.option("prossimo", "richiamata")
    denied.entities.options[0].words = 2
    denied.entities.options[0].isDenied = true
    talk.say(denied)
    #expect(talk.notices.isEmpty)
    denied.entities.options[0].isDenied = false
    talk.say(denied)
    #expect(talk.notices == [.callBack])
  }

  @Test func `who wants no call is told that nobody calls`() {
    var talk = Talk.advised()
    talk.say(.command(.withdraw))
    #expect(talk.notices.isEmpty)
    #expect(talk.text.contains("nessuno ti chiama"))
  }

  @Test func `a number that chooses may be followed by a value`() {
    var talk = Talk()
    talk.say(.near("scuola", "capricci"))
    var number = Meaning.months(40)
    number.isNumbered = true
    number.entities.ordinals = [2]
    talk.say(number)
    #expect(talk.outcome.intent == "capricci")
    #expect(talk.outcome.slots["eta"] == "3a")
  }

  @Test func `a plain question behind a danger is answered after the numbers`() {
    var talk = Talk()
    talk.say(.danger("violenza") { $0.rest = [.sure("orari")] })
    #expect(talk.outcome.intent == "violenza")
    #expect(talk.outcome.replies.first?.text.contains("1522") == true)
    #expect(talk.outcome.also == ["orari"])
    #expect(talk.text.contains("Siamo aperti"))
  }

  @Test func `a need or another danger behind a danger waits`() {
    var talk = Talk()
    talk.say(.danger("violenza") { $0.rest = [.sure("scuola")] })
    #expect(!talk.text.contains("La scuola è lunga."))
    var second = Talk()
    second.say(.danger("violenza") { $0.rest = [.danger("violenza")] })
    #expect(second.outcome.also.isEmpty)
  }

  @Test func `a wish beside good news comes next`() {
    var talk = Talk()
    talk.say(.danger("violenza"))
    talk.say(.command(.safe) { $0.rest = [.sure("orari")] })
    #expect(talk.text.contains("Siamo aperti"))
    #expect(talk.session.stage == .idle)
  }
}
