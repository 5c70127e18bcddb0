import Dialogue
import Language
import Schede
import Testing
import Understanding

/// «e per il grande?», «e per mia mamma?» after what was said about one person.
struct AnotherPersonTests {
  private static func another(_ commands: Command...) -> Meaning {
    .low(words: 4) {
      $0.commands = commands
      $0.entities.options = [OptionMention(question: "altra-persona", value: "per", words: 4)]
    }
  }

  /// Advised about the child of three; another of fourteen was named.
  private static func advised(_ needs: String...) -> Talk {
    var talk = Talk()
    talk.say(
      .sure(needs[0]) { meaning in
        meaning.also = needs.dropFirst().map { Reading(intent: $0, confidence: 0.8) }
        for years in [3, 14] { meaning.add(.months(years * 12), subject: .child) }
      })
    talk.say(.command(.youngest))
    talk.say(.comune("Beta"))
    return talk
  }

  @Test func `the other child has the same need and its own age`() {
    var talk = Self.advised("capricci")
    #expect(talk.outcome.slots["eta"] == "3a")
    talk.say(Self.another(.eldest))
    #expect(talk.outcome.slots["eta"] == "14a")
    #expect(talk.outcome.recommendation?.row == "servizio:6")
  }

  @Test func `the need that was put aside comes first`() {
    var talk = Self.advised("capricci", "scuola")
    talk.say(Self.another(.eldest))
    #expect(talk.outcome.intent == "scuola")
    #expect(talk.outcome.slots["eta"] == "14a")
  }

  @Test func `of somebody not known it is asked what they need, without the age of the first`() {
    var talk = Talk.advised()
    talk.say(Self.another())
    #expect(talk.outcome.asking == "bisogno")
    #expect(talk.outcome.slots["eta"] == nil)
    #expect(talk.outcome.slots["comune"] == "Beta")
    talk.say(.sure("scuola"))
    #expect(talk.outcome.intent == "scuola")
  }

  @Test func `in the middle of the questions it waits, and comes at the end`() {
    var talk = Talk.midway()
    talk.say(Self.another())
    #expect(talk.outcome.asking == "comune")
    talk.say(.comune("Beta"))
    talk.say(.option("prossimo", "vengo"))
    #expect(talk.outcome.asking == "bisogno")
  }

  @Test func `who was turned to is not asked about again at the end`() {
    var talk = Talk.midway()
    talk.say(Self.another())
    talk.say(.comune("Beta"))
    talk.say(Self.another())
    #expect(talk.outcome.asking == "bisogno")
    talk.say(.sure("anziani"))
    talk.say(.option("prossimo", "vengo"))
    #expect(talk.outcome.asking == nil)
  }

  @Test func `what names a need of its own is heard as that need`() {
    var talk = Talk.advised()
    var meaning = Meaning.sure("coppia")
    meaning.entities.options = Self.another().entities.options
    talk.say(meaning)
    #expect(talk.outcome.intent == "coppia")
  }

  @Test func `a choice among several children is no other person`() {
    var talk = Talk()
    talk.say(
      .sure("capricci") { meaning in
        for years in [3, 14] { meaning.add(.months(years * 12), subject: .child) }
      })
    talk.say(Self.another(.eldest))
    #expect(talk.outcome.slots["eta"] == "14a")
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `the advice says what comes next, and what is served at the same door`() {
    var talk = Talk.midway()
    talk.say(.sure("anziani"))
    talk.say(.comune("Beta"))
    #expect(talk.text.contains("Poi parliamo anche"))
    var same = Talk()
    same.say(
      .sure("scuola") { meaning in
        meaning.also = [Reading(intent: "capricci", confidence: 0.8)]
        meaning.add(.months(14 * 12), subject: .child)
      })
    same.say(.comune("Beta"))
    #expect(same.text.contains("Nello stesso posto"))
  }
}
