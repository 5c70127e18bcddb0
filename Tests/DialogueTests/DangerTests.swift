import Dialogue
import Testing
import Understanding

struct DangerTests {
  /// A conversation in each stage, by name.
  static let stages: [String: Talk] = {
    var all: [String: Talk] = ["idle": Talk()]
    var talk = Talk()
    talk.say(.sure("saluto"))
    all["asking the need"] = talk
    talk.say(.sure("capricci"))
    all["asking the age"] = talk
    talk.say(.command(.stop))
    all["paused"] = talk
    talk = Talk()
    talk.say(.sure("coppia"))
    all["asking about danger"] = talk
    talk = Talk()
    talk.say(.near("capricci", "scuola"))
    all["offering"] = talk
    talk.say(.command(.stop))
    all["paused in an offer"] = talk
    talk = Talk()
    talk.say(.sure("cancella-dati"))
    all["confirming"] = talk
    talk = Talk()
    talk.say(.sure("coppia", "anziani"))
    all["which first"] = talk
    talk.say(.number(1))
    talk.say(.command(.no))
    talk.say(.comune("Alfa"))
    all["after the advice"] = talk
    talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.sure("anziani"))
    talk.say(.months(40))
    talk.say(.comune("Alfa"))
    talk.say(.option("prossimo", "vengo"))
    all["proposing"] = talk
    talk = Talk()
    talk.say(.danger("violenza"))
    all["alarmed"] = talk
    talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.danger("violenza", certain: false))
    all["alarmed and unsure"] = talk
    talk.say(.command(.no))
    all["offering the return"] = talk
    return all
  }()

  @Test func `the stages of these tests are all different`() {
    let named = Self.stages.mapValues { "\($0.session.stage)".prefix { $0 != "(" } }
    #expect(Set(named.values).count == 7, "\(named)")
  }

  @Test(arguments: stages.keys.sorted())
  func `a danger wins in every stage`(_ stage: String) throws {
    var talk = try #require(Self.stages[stage])
    talk.say(.danger("suicidio"))
    #expect(talk.outcome.safety == "suicidio")
    #expect(talk.outcome.intent == "suicidio")
    #expect(talk.outcome.replies.first?.text == "Chiama il 112, o Telefono Amico.")
    #expect(talk.outcome.asking == nil)
  }

  @Test(arguments: stages.keys.sorted())
  func `an uncertain sign shows the number and asks`(_ stage: String) throws {
    guard stage != "alarmed" else { return }
    var talk = try #require(Self.stages[stage])
    talk.say(.danger("suicidio", certain: false) { $0.danger = 0.4 })
    #expect(talk.outcome.replies.first?.text.contains("112") == true)
    #expect(talk.outcome.replies.last?.text == "Ho capito bene? È di questo che parli?")
    talk.say(.command(.yes))
    #expect(talk.outcome.safety == "suicidio")
    #expect(talk.text.contains("112"))
  }

  @Test func `few words after an advice that hardly sound like a danger reply to it`() {
    var talk = Talk.advised()
    talk.say(.danger("suicidio", certain: false) { $0.danger = 0.3 })
    #expect(talk.outcome.safety == nil)
    #expect(talk.text.contains("112"))
    #expect(talk.outcome.asking == "prossimo")
    // Longer, surer or before the advice it is one.
    for (words, danger, start) in [
      (12, 0.3, Talk.advised()), (6, 0.4, Talk.advised()), (6, 0.3, .midway()),
    ] {
      var other = start
      other.say(
        .danger("suicidio", certain: false) { ($0.danger, $0.wordCount) = (danger, words) })
      #expect(other.outcome.safety == "suicidio")
    }
  }

  @Test(arguments: stages.keys.sorted())
  func `restart, stop, a danger and a plain question work in every stage`(_ stage: String) throws {
    let talk = try #require(Self.stages[stage])
    var restarted = talk
    restarted.say(.command(.restart))
    #expect(restarted.outcome.asking == "bisogno")
    #expect(restarted.outcome.slots.isEmpty)
    var stopped = talk
    stopped.say(.command(.stop))
    #expect(!stopped.outcome.replies.isEmpty)
    #expect(stopped.outcome.recommendation == nil)
    var asking = talk
    asking.say(.sure("orari"))
    #expect(asking.outcome.intent == "orari")
    #expect(asking.outcome.replies.contains { $0.text.hasPrefix("Siamo aperti al mattino.") })
  }

  @Test func `now is answered with the text for now`() {
    var talk = Talk()
    talk.say(.danger("violenza", now: true))
    #expect(talk.text == "Chiama il 112 adesso.")
  }

  @Test func `the staff is told where the data say so`() {
    var talk = Talk()
    talk.say(.danger("violenza"))
    #expect(talk.notices == [.danger(crisis: "violenza")])
    talk.say(.danger("suicidio"))
    #expect(talk.notices.isEmpty)
  }

  @Test func `more of the same gets the numbers again, never the questionnaire`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.danger("violenza"))
    talk.say(.low(words: 5))
    #expect(talk.outcome.safety == "violenza")
    #expect(talk.text.contains("112"))
    #expect(talk.outcome.asking == nil)
  }

  @Test(arguments: [
    Meaning.sure("ringraziamento"), .command(.no), .low(words: 0), .sure("orari"), .sure("scuola"),
    .months(36), .near("capricci"), .option("chi", "padre"), .number(1), .comune("Alfa"),
  ])
  func `nothing but their wish takes the questionnaire up`(_ meaning: Meaning) {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.danger("violenza"))
    talk.say(meaning)
    #expect(talk.outcome.asking == nil)
    #expect(talk.outcome.recommendation == nil)
    talk.say(.command(.resume))
    // An age said meanwhile is kept.
    #expect(talk.outcome.asking == (talk.outcome.slots["eta"] == nil ? "eta" : "comune"))
  }

  @Test func `after thanks a yes goes back to the question`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.danger("violenza"))
    talk.say(.sure("ringraziamento"))
    #expect(talk.text.contains("Vuoi tornare"))
    talk.say(.command(.yes))
    #expect(talk.outcome.asking == "eta")
  }

  @Test func `reports all needs that were said beside a danger`() {
    var talk = Talk()
    var meaning = Meaning.sure("scuola", "costi")
    meaning.safety = SafetySignal(crisis: "violenza", isCertain: true, isNow: false)
    talk.say(meaning)
    #expect(talk.outcome.intent == "violenza")
    #expect(talk.outcome.also == ["scuola", "costi"])
  }

  @Test func `a need said after a danger is answered and only offered`() {
    var talk = Talk()
    talk.say(.danger("violenza"))
    talk.say(.sure("scuola"))
    #expect(talk.text.contains("La scuola è lunga."))
    #expect(talk.outcome.asking == nil)
    talk.say(.command(.yes))
    #expect(talk.outcome.asking == "eta")
    #expect(talk.outcome.intent == "scuola")
  }

  @Test func `no danger after all, and the need that came with the no opens`() {
    var talk = Talk()
    talk.say(.danger("suicidio", certain: false))
    var no = Meaning.sure("scuola")
    no.commands = [.no]
    talk.say(no)
    #expect(talk.outcome.intent == "scuola")
    #expect(talk.outcome.asking == "eta")
  }

  @Test func `a yes to the question about danger opens the crisis and ends the questionnaire`() {
    var talk = Talk()
    talk.say(.sure("coppia"))
    #expect(talk.outcome.asking == "sicurezza")
    talk.say(.command(.yes))
    #expect(talk.outcome.safety == "violenza")
    #expect(talk.outcome.asking == nil)
    talk.say(.command(.resume))
    #expect(talk.outcome.asking == "comune")
  }

  @Test(arguments: [
    Meaning.command(.no), .option("sicurezza", "no"), .command(.dontKnow), .command(.refuse),
    .low { meaning in
      meaning.commands = [.yes]
      meaning.entities.options = [OptionMention(question: "sicurezza", value: "no")]
    },
  ])
  func `an answer without danger goes on`(_ meaning: Meaning) {
    var talk = Talk()
    talk.say(.sure("coppia"))
    talk.say(meaning)
    #expect(talk.outcome.safety == nil)
    #expect(talk.outcome.asking == "comune")
  }

  @Test(arguments: [Meaning.low(), .sure("coppia")])
  func `other words beside the question about danger are asked once more`(_ meaning: Meaning) {
    var talk = Talk()
    talk.say(.sure("coppia"))
    talk.say(meaning)
    #expect(talk.outcome.asking == "sicurezza")
    talk.say(meaning)
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `a no that only sounds like a danger is a no where danger was asked for`() {
    var talk = Talk()
    talk.say(.sure("coppia"))
    var meaning = Meaning.danger("violenza", certain: false)
    meaning.entities.options = [OptionMention(question: "sicurezza", value: "no")]
    var sure = talk
    talk.say(meaning)
    #expect(talk.outcome.safety == nil)
    #expect(talk.outcome.asking == "comune")
    var turned = sure
    meaning.isTurned = true
    turned.say(meaning)
    #expect(turned.outcome.safety == "violenza")
    meaning.isTurned = false
    meaning.safety?.isCertain = true
    sure.say(meaning)
    #expect(sure.outcome.safety == "violenza")
  }

  @Test func `an answer to something else is noted and danger asked once more, never for ever`() {
    var talk = Talk()
    talk.say(.sure("coppia"))
    talk.say(.comune("Alfa"))
    #expect(talk.outcome.asking == "sicurezza")
    #expect(talk.text.contains("Dimmi solo sì o no"))
    talk.say(.low())
    #expect(talk.outcome.recommendation?.service == "consulenza")
  }

  @Test func `a disclosed fear in other words opens the crisis`() {
    var talk = Talk()
    talk.say(.sure("coppia"))
    talk.say(.option("sicurezza", "si"))
    #expect(talk.outcome.safety == "violenza")
  }

  @Test func `even where a person answers the numbers are shown`() {
    var talk = Talk()
    talk.send(.tookOver)
    talk.say(.sure("orari"))
    #expect(talk.outcome.replies.isEmpty)
    talk.say(.danger("violenza"))
    #expect(talk.text.contains("1522"))
    talk.say(.sure("orari"))
    #expect(talk.outcome.replies.isEmpty)
    talk.send(.released)
    talk.say(.sure("orari"))
    #expect(!talk.outcome.replies.isEmpty)
  }

  @Test func `no notice stands in front of a danger`() {
    var talk = Talk()
    talk.say(.danger("violenza"))
    #expect(!talk.text.contains("automa"))
    talk.say(.sure("orari"))
    #expect(talk.text.contains("automa"))
    talk.say(.sure("costi"))
    #expect(!talk.text.contains("automa"))
  }
}
