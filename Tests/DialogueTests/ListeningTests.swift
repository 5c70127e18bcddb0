import Dialogue
import Language
import Testing
import Understanding

/// What a family says besides the answer, in the place of it, or after it.
struct ListeningTests {
  private func alarmed() -> Talk {
    var talk = Talk()
    talk.say(.danger("violenza"))
    return talk
  }

  @Test func `a need beside the age is said back, and looked at afterwards`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.sure("coppia") { $0.add(.months(40)) })
    #expect(talk.outcome.slots["eta"] == "3a")
    #expect(talk.outcome.intent == "coppia")
    #expect(talk.text.contains("Ho letto anche della coppia"))
    #expect(talk.outcome.asking == "comune")
    #expect(talk.session.needs == ["coppia"])
  }

  @Test func `a doubtful need beside the age is only the age`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(
      .sure("coppia") {
        $0.readings[0].confidence = 0.4
        $0.add(.months(40))
      })
    #expect(talk.outcome.intent == nil)
    #expect(talk.session.needs.isEmpty)
  }

  @Test(arguments: [(12, "4a"), (-24, "16m")])
  func `a year more or less is reckoned from the age that is known`(_ shift: Int, _ age: String) {
    var talk = Talk.midway()
    let mention = AgeMention(
      age: .months(abs(shift)), subject: .unsaid, shift: shift, words: "un anno in più")
    talk.say(.low(words: 5) { $0.entities.ages = [mention] })
    #expect(talk.outcome.slots["eta"] == age)
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `a year more than an unknown age is no age`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    let mention = AgeMention(age: .months(12), subject: .unsaid, shift: 12, words: "un anno in più")
    talk.say(.low(words: 5) { $0.entities.ages = [mention] })
    #expect(talk.outcome.slots["eta"] == nil)
    #expect(talk.outcome.asking == "eta")
  }

  @Test(arguments: [(Command.youngest, "16m"), (.eldest, "9a")])
  func `the little one and the big one are ages where several were named`(
    _ command: Command, _ age: String
  ) {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.months(16, 9 * 12))
    talk.say(.command(command))
    #expect(talk.outcome.slots["eta"] == age)
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `a wish without a need is asked about, whatever it resembles`() {
    var talk = Talk()
    talk.say(
      .sure("scuola") {
        $0.readings[0].confidence = 0.25
        $0.isVague = true
      })
    #expect(talk.outcome.intent == "aiuto")
    #expect(talk.outcome.asking == "bisogno")
    #expect(talk.outcome.offered.isEmpty)
    #expect(!talk.text.contains("La scuola è lunga."))
  }

  @Test func `what is wanted instead comes first, and the need before waits`() {
    var talk = Talk.midway()
    talk.say(.sure("coppia") { $0.commands = [.change] })
    #expect(talk.outcome.intent == "coppia")
    #expect(talk.outcome.asking == "sicurezza")
    #expect(talk.session.needs == ["capricci"])
  }

  @Test func `a need that was dropped does not come back`() {
    var talk = Talk.midway()
    talk.say(.sure("coppia") { $0.commands = [.stop] })
    #expect(talk.outcome.intent == "coppia")
    #expect(talk.session.needs.isEmpty)
  }

  @Test func `more of the same need is heard, and the question comes back`() {
    var talk = Talk.midway()
    talk.say(.sure("capricci"))
    #expect(talk.outcome.intent == "capricci")
    #expect(talk.outcome.asking == "comune")
    #expect(!talk.text.contains("I capricci passano."))
  }

  @Test func `needs that lead to the same place are not put to choice`() {
    var talk = Talk()
    talk.say(.sure("capricci", "scuola"))
    #expect(talk.outcome.intent == "capricci")
    #expect(talk.outcome.also == ["scuola"])
    #expect(talk.outcome.asking == "eta")
  }

  @Test func `a place in the answer about danger is noted, and the question put again`() {
    var talk = Talk()
    talk.say(.sure("coppia"))
    talk.say(.comune("Alfa"))
    #expect(talk.outcome.intent == nil)
    #expect(talk.outcome.slots["comune"] == "Alfa")
    #expect(talk.outcome.asking == "sicurezza")
    #expect(talk.text.contains("Alfa"))
  }

  @Test func `thanks after the advice choose nothing`() {
    var talk = Talk.advised()
    talk.say(
      .command(.agree) { $0.readings = [Reading(intent: "ringraziamento", confidence: 1)] })
    #expect(talk.outcome.intent == "ringraziamento")
    #expect(talk.outcome.asking == nil)
    #expect(talk.text == "Grazie a te.")
  }

  @Test func `a greeting at the end is a goodbye`() {
    var talk = Talk.advised()
    talk.say(.option("prossimo", "vengo"))
    talk.say(.sure("saluto"))
    #expect(talk.text == "A presto.")
    #expect(talk.outcome.asking == nil)
  }

  @Test func `a person asked for twice is not announced twice`() {
    var talk = Talk()
    talk.say(.sure("operatore"))
    #expect(talk.notices == [.asksForPerson])
    talk.say(.sure("operatore"))
    #expect(talk.notices.isEmpty)
    #expect(!talk.text.contains("Ti richiama una persona."))
  }

  @Test func `a person asked for is taken back, once`() {
    var talk = Talk()
    talk.say(.sure("operatore"))
    talk.say(.command(.withdraw))
    #expect(talk.notices == [.takenBack])
    talk.say(.command(.withdraw))
    #expect(talk.notices.isEmpty)
  }

  @Test func `who then comes in person needs no call`() {
    var talk = Talk.advised()
    talk.say(.option("prossimo", "richiamata"))
    #expect(talk.notices == [.callBack])
    talk.say(.option("prossimo", "vengo"))
    #expect(talk.notices == [.takenBack])
  }

  @Test func `back keeps the old answer until a new one comes`() {
    var talk = Talk.advised()
    talk.say(.command(.back))
    #expect(talk.outcome.asking == "comune")
    talk.say(.months(80))
    #expect(talk.outcome.slots == ["eta": "6a", "comune": "Beta"])
    #expect(talk.outcome.recommendation != nil)
  }

  @Test(arguments: [Command.called, .unanswered, .lessens, .whatNow])
  func `what is said after an alarm is answered, and not with the alarm again`(_ command: Command) {
    var talk = alarmed()
    let alarm = talk.text
    talk.say(.command(command))
    #expect(talk.outcome.intent == "violenza")
    #expect(talk.outcome.asking == nil)
    #expect(!talk.text.isEmpty && talk.text != alarm)
    #expect(!talk.text.contains("Chiama il 112 adesso."))
  }

  @Test func `who has called and asks what now is not told to call`() {
    var talk = alarmed()
    talk.say(.command(.whatNow))
    let before = talk.text
    talk.say(.command(.called))
    talk.say(.command(.whatNow))
    #expect(talk.text != before)
  }

  @Test func `what only resembles the open danger is no new alarm`() {
    var talk = alarmed()
    talk.say(
      .danger("violenza", certain: false) {
        $0.commands = [.called]
      })
    #expect(talk.outcome.safety == "violenza")
    #expect(talk.notices.isEmpty)
    talk.say(.danger("violenza", certain: true) { $0.commands = [.called] })
    #expect(!talk.notices.isEmpty)
  }

  @Test func `nothing is said twice in a row while a danger is open`() {
    var talk = alarmed()
    var said = talk.text
    for _ in 0..<4 {
      talk.say(.low())
      #expect(talk.outcome.safety == "violenza")
      #expect(talk.text != said)
      said = talk.text
    }
  }

  @Test func `who only says «ok» in a danger is not left with a farewell`() {
    var talk = alarmed()
    for _ in 0..<2 {
      talk.say(.command(.agree))
      #expect(talk.outcome.safety == "violenza")
      #expect(talk.text == "Va bene. Sono qui, e quei numeri restano sempre lì.")
    }
  }

  @Test func `what follows «ma» keeps a danger open`() {
    var talk = alarmed()
    talk.say(
      .command(.safe) {
        $0.isTurned = true
        $0.wordCount = 5
      })
    #expect(talk.outcome.safety == "violenza")
    talk.say(.command(.safe))
    #expect(talk.outcome.safety == nil)
  }

  @Test func `who is safe again is not sent back to the numbers`() {
    var talk = alarmed()
    talk.say(.command(.safe))
    talk.say(.low())
    #expect(!talk.text.contains("Chiama il 112 adesso."))
    talk.say(.sure("anziani"))
    #expect(talk.outcome.intent == "anziani")
  }

  @Test func `a place after an unsure sign is kept and leads nowhere`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.danger("suicidio", certain: false))
    talk.say(.comune("Alfa"))
    #expect(talk.outcome.safety == "suicidio")
    #expect(talk.outcome.slots["comune"] == "Alfa")
    #expect(talk.outcome.asking == nil)
  }

  @Test func `a denial that comes late is taken`() {
    var talk = Talk()
    talk.say(.sure("coppia"))
    talk.say(.low())
    talk.say(.low())
    #expect(talk.outcome.asking == "comune")
    talk.say(.option("sicurezza", "no"))
    #expect(talk.outcome.asking == "comune")
    #expect(talk.outcome.intent == nil)
  }

  @Test func `ok at the end is no riddle`() {
    var talk = Talk.advised()
    talk.say(.option("prossimo", "basta"))
    talk.say(.command(.agree))
    #expect(talk.outcome.intent == nil)
    #expect(talk.outcome.asking == nil)
  }

  @Test func `a value after an alarm goes on with the need that was told`() {
    var talk = Talk()
    talk.say(.danger("suicidio", certain: false))
    talk.say(.sure("anziani") { $0.wordCount = 9 })
    #expect(talk.outcome.intent == "anziani")
    talk.say(.comune("Alfa"))
    #expect(talk.outcome.recommendation?.service == "anziani")
    #expect(talk.outcome.safety == nil)
  }

  @Test func `a short correction that only sounds like a danger raises none`() {
    var talk = Talk.midway()
    let mention = AgeMention(
      age: .months(12), subject: .unsaid, shift: -12, words: "un anno in meno")
    talk.say(
      .low(words: 7) {
        $0.commands = [.correct]
        $0.entities.ages = [mention]
        $0.readings = [Reading(intent: "fuori-tema", confidence: 0.2)]
        $0.safety = SafetySignal(crisis: "violenza", isCertain: false, isNow: false)
      })
    #expect(talk.outcome.safety == nil)
    #expect(talk.outcome.slots["eta"] == "28m")
    talk.say(
      .low(words: 7) {
        $0.commands = [.correct]
        $0.entities.ages = [mention]
        $0.safety = SafetySignal(crisis: "violenza", isCertain: true, isNow: false)
      })
    #expect(talk.outcome.safety == "violenza")
  }

  @Test func `who leaves it and asks something is answered, and asked before anything is erased`() {
    var talk = Talk.midway()
    talk.say(.sure("orari") { $0.commands = [.leave] })
    #expect(talk.outcome.intent == "orari")
    #expect(talk.outcome.asking == nil)
    talk.say(.sure("cancella-dati") { $0.commands = [.leave] })
    #expect(talk.session.stage == .confirmingErasure(resume: nil))
  }
}
