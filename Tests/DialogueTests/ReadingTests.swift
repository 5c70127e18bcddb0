import Dialogue
import Language
import Schede
import Testing
import Understanding

/// Offers, fallbacks, menus, greetings, languages, and data that hold intents alone.
struct ReadingTests {
  @Test func `two readings are offered with numbers and a way out`() {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    #expect(talk.outcome.offered == ["capricci", "scuola"])
    #expect(talk.outcome.intent == "capricci")
    #expect(talk.outcome.asking == "bisogno")
    #expect(talk.text.contains("1. dei capricci\n2. della scuola\n3. Nessuna di queste"))
    #expect(talk.session.context(by: talk.knowledge).pending == .offer)
  }

  @Test func `what may hurt is offered only where the message points there`() {
    var meaning = Meaning.near("scuola", "lutto", "capricci")
    meaning.readings[1].confidence = 0.14
    var talk = Talk(Cremona.dialogue)
    talk.say(meaning)
    #expect(talk.outcome.offered == ["scuola", "capricci"])
    meaning.readings[1].confidence = 0.15
    talk = Talk(Cremona.dialogue)
    talk.say(meaning)
    #expect(talk.outcome.offered == ["scuola", "lutto", "capricci"])
  }

  @Test(arguments: [
    Meaning.number(2), .sure("scuola"), .near("costi", "scuola"),
    .low { $0.readings = [Reading(intent: "scuola", confidence: 0.1)] },
  ])
  func `an offer is taken by number or by words`(_ meaning: Meaning) {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    talk.say(meaning)
    #expect(talk.outcome.intent == "scuola")
    #expect(talk.outcome.offered.isEmpty)
    #expect(talk.outcome.asking == "eta")
  }

  @Test(arguments: [Meaning.number(3), .command(.noneOfThese), .command(.no)])
  func `an offer is declined`(_ meaning: Meaning) {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    talk.say(meaning)
    #expect(talk.outcome.asking == "bisogno")
    #expect(talk.text.contains("con altre parole"))
  }

  @Test func `another message than one of the offered is read on its own`() {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    talk.say(.sure("orari"))
    #expect(talk.outcome.intent == "orari")
    #expect(talk.outcome.asking == nil)
  }

  @Test func `values said in front of an offer are kept`() {
    var talk = Talk()
    var meaning = Meaning.near("capricci", "scuola")
    meaning.add(.months(40))
    talk.say(meaning)
    talk.say(.comune("Beta"))
    #expect(talk.text.contains("Ho segnato: Beta."))
    #expect(talk.outcome.offered == ["capricci", "scuola"])
    talk.say(.number(1))
    #expect(talk.outcome.recommendation?.service == "educatori")
  }

  @Test func `one reading may be affirmed with yes`() {
    var talk = Talk()
    talk.say(.near("scuola"))
    talk.say(.command(.yes))
    #expect(talk.outcome.intent == "scuola")
  }

  @Test func `a plain question nearly understood in the middle leads back to the question`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.near("orari", "costi"))
    #expect(talk.outcome.offered == ["orari", "costi"])
    talk.say(.number(2))
    #expect(talk.outcome.intent == "costi")
    #expect(talk.outcome.asking == "eta")
  }

  @Test func `why an offer says that the words were open`() {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    talk.say(.command(.why))
    #expect(talk.outcome.offered == ["capricci", "scuola"])
    #expect(talk.text.contains("più cose"))
  }

  @Test func `helps more with each message that is not understood`() {
    var talk = Talk()
    talk.say(.low())
    #expect(talk.outcome.intent == "fuori-tema")
    #expect(talk.outcome.asking == "bisogno")
    let first = talk.text
    talk.say(.low())
    #expect(talk.text != first)
    talk.say(.low())
    #expect(talk.text.contains("1. Capricci\n2. Scuola\n3. Una persona"))
    talk.say(.number(3))
    #expect(talk.outcome.intent == "operatore")
    talk.say(.low())
    #expect(talk.text.contains(String(first.prefix(20))))
  }

  @Test func `what is said without a need is kept and the need asked`() {
    var talk = Talk()
    talk.say(
      .low {
        $0.add(.months(2))
        $0.add(comune: "Alfa")
      })
    #expect(talk.text.contains("Ho segnato: 2 mesi, Alfa."))
    #expect(talk.outcome.intent == nil)
    #expect(talk.outcome.asking == "bisogno")
    talk.say(.sure("neo-papa"))
    #expect(talk.outcome.recommendation?.service == "papa")
  }

  @Test func `who does not know whom to turn to is shown the way without a need`() {
    var talk = Talk()
    talk.say(.sure("saluto"))
    var meaning = Meaning.near("orari", "costi")
    meaning.commands = [.dontKnow]
    meaning.wordCount = 5
    talk.say(meaning)
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `a bare name is a value, whatever it resembles`() {
    var talk = Talk()
    var meaning = Meaning.sure("orari") { $0.add(comune: "Alfa") }
    meaning.wordCount = 2
    talk.say(meaning)
    #expect(talk.outcome.intent == nil)
    #expect(talk.outcome.slots["comune"] == "Alfa")
  }

  @Test func `the menu of the help is answered by number`() {
    var talk = Talk()
    talk.say(.sure("aiuto"))
    #expect(talk.outcome.asking == "bisogno")
    #expect(talk.outcome.replies.last?.choices.map(\.value) == ["capricci", "scuola", "operatore"])
    talk.say(.number(2))
    #expect(talk.outcome.intent == "scuola")
  }

  @Test func `two plain questions are answered in order, a greeting around them is none`() {
    var talk = Talk()
    talk.say(.sure("saluto", "orari", "costi"))
    #expect(talk.outcome.intent == "orari")
    #expect(talk.outcome.also == ["costi"])
    #expect(talk.text.contains("mattino"))
    #expect(talk.text.contains("Non si paga."))
    #expect(!talk.text.contains("Ciao."))
  }

  @Test func `intents alone are enough`() {
    var talk = Talk(SmallCentre.intentsOnly)
    talk.say(.sure("saluto"))
    #expect(talk.outcome.asking == "bisogno")
    talk.say(.sure("capricci"))
    #expect(talk.outcome.intent == "capricci")
    #expect(talk.text.contains("I capricci passano."))
    talk.say(.near("orari", "costi"))
    #expect(talk.outcome.offered == ["orari", "costi"])
    talk.say(.number(1))
    #expect(talk.outcome.intent == "orari")
    #expect(talk.outcome.asking == nil)
    for command in Command.allCases { talk.say(.command(command)) }
    talk.say(.low())
    #expect(!talk.text.isEmpty)
  }

  @Test func `no knowledge at all still gives an answer`() {
    var talk = Talk(DialogueKnowledge(.init()))
    for meaning in [Meaning.low(), .sure("orari"), .command(.yes), .danger("violenza"), .months(3)]
    {
      talk.say(meaning)
      #expect(!talk.outcome.replies.isEmpty || talk.outcome.safety != nil)
    }
  }

  @Test func `the language follows a clear message, not a short one`() {
    var talk = Talk()
    var meaning = Meaning.low(words: 1)
    meaning.language = "en"
    talk.say(meaning)
    #expect(talk.outcome.language == "it")
    meaning.wordCount = 9
    talk.say(meaning)
    #expect(talk.outcome.language == "en")
    #expect(talk.text.contains("I answer in English where I can"))
    talk.say(meaning)
    #expect(!talk.text.contains("I answer in English where I can"))
  }

  @Test func `a short message that is foreign through and through turns the language, too`() {
    var talk = Talk()
    var meaning = Meaning.low(words: 2)
    (meaning.language, meaning.isForeign) = ("en", true)
    talk.say(meaning)
    #expect(talk.outcome.language == "en")
  }

  @Test func `in a danger the language turns without a word about it`() {
    var talk = Talk()
    talk.say(.danger("violenza"))
    var meaning = Meaning.low(words: 9)
    meaning.language = "en"
    talk.say(meaning)
    #expect(talk.outcome.language == "en")
    #expect(!talk.text.contains("I answer in English where I can"))
  }
}
