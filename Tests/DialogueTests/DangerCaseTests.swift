import Dialogue
import Language
import Schede
import Testing
import Understanding

/// Inside a danger: what is kept, what is answered, who is spoken to, and what leads out.
struct DangerCaseTests {
  private func talk(_ first: Meaning) -> Talk {
    var talk = Talk(Cremona.dialogue)
    talk.say(first)
    return talk
  }

  /// Some options that a message names.
  private static func named(_ options: (String, String)..., in meaning: Meaning = .low()) -> Meaning
  {
    var meaning = meaning
    meaning.entities.options += options.map { OptionMention(question: $0, value: $1) }
    return meaning
  }

  @Test(arguments: ["violenza", "abuso-minore", "suicidio", "emergenza-medica", "minore-scomparso"])
  func `a value after an uncertain sign is kept and leads nowhere else`(_ crisis: String) {
    var talk = Talk(Cremona.dialogue)
    talk.say(.sure("scuola"))
    talk.say(.danger(crisis, certain: false))
    talk.say(.months(40))
    #expect(talk.outcome.safety == crisis)
    #expect(talk.outcome.asking == nil)
    #expect(talk.outcome.recommendation == nil)
    #expect(talk.outcome.slots["eta"] == "3a")
    #expect(talk.text.contains("112"))
    #expect(talk.text.contains("«non è così»"))
  }

  @Test func `in doubt it is a danger`() {
    var talk = talk(.danger("suicidio", certain: false))
    talk.say(.command(.dontKnow))
    #expect(talk.outcome.safety == "suicidio")
    #expect(talk.text.contains("112"))
    #expect(!talk.text.contains("Vuoi tornare"))
  }

  @Test(arguments: [(95, false), (96, true), (17 * 12 + 11, true), (18 * 12, false)])
  func `a bare age is a child's who writes from eight to eighteen`(_ months: Int, _ isYoung: Bool) {
    var talk = talk(.danger("violenza"))
    talk.say(.months(months))
    #expect(talk.outcome.safety == "violenza")
    #expect((talk.outcome.slots["chi"] == "ragazzo") == isYoung)
    #expect(talk.text.contains("19696") == isYoung)
    #expect(talk.text.contains("112"))
  }

  @Test func `sixteen alone is an age inside a danger`() {
    var talk = talk(.danger("violenza"))
    talk.say(.number(16))
    #expect(talk.text.contains("19696"))
  }

  @Test(arguments: [("riguarda", "altri"), ("chi", "madre")])
  func `an age is the child's where somebody else writes`(_ question: String, _ value: String) {
    var talk = talk(Self.named((question, value), in: .danger("violenza")))
    talk.say(.number(16))
    #expect(talk.outcome.slots["chi"] != "ragazzo")
    #expect(!talk.text.contains("19696"))
    #expect(talk.text.contains("1522"))
  }

  @Test func `a child is not told to keep the child away`() {
    var talk = talk(.danger("abuso-minore"))
    talk.say(.months(13 * 12, subject: .writer))
    for _ in 0..<4 {
      talk.say(.low())
      #expect(talk.text.contains("19696"))
      #expect(!talk.text.contains("tieni il bambino"))
    }
  }

  @Test func `gas is everybody out first`() {
    let gas = Self.named(("caso", "gas"), in: .danger("avvelenamento", now: true))
    var talk = talk(gas)
    #expect(talk.text.hasPrefix("Fuori tutti adesso"))
    talk.say(.low())
    #expect(!talk.text.contains("vomit"))
    #expect(talk.text.contains("112"))
  }

  @Test func `a case that has no words for this danger changes nothing`() {
    let plain = talk(.danger("suicidio")).text
    #expect(talk(Self.named(("caso", "gas"), in: .danger("suicidio"))).text == plain)
  }

  @Test func `the case of one danger is forgotten with it`() {
    var talk = talk(Self.named(("caso", "vicini"), in: .danger("violenza")))
    talk.say(Self.named(("nel-pericolo", "non-e-cosi")))
    talk.say(.danger("violenza"))
    let plain = self.talk(.danger("violenza")).outcome.replies.first?.text
    #expect(talk.outcome.replies.first?.text == plain)
  }

  @Test func `a case that comes to light is answered in its own words`() {
    var talk = talk(Self.named(("caso", "scatola"), in: .danger("avvelenamento")))
    talk.say(Self.named(("caso", "voluto")))
    #expect(talk.text.contains("apposta"))
    #expect(talk.text.contains("19696"))
  }

  @Test func `a witness is not taken for who may do harm`() {
    var talk = talk(Self.named(("caso", "vicini"), in: .danger("abuso-minore")))
    talk.say(.danger("paura-di-nuocere"))
    #expect(talk.outcome.safety == "abuso-minore")
    #expect(!talk.text.contains("lettino"))
  }

  @Test func `nothing is said twice in a row`() {
    var talk = talk(.danger("violenza"))
    var last = talk.text
    for _ in 0..<4 {
      talk.say(.danger("violenza"))
      #expect(talk.text != last)
      #expect(talk.text.contains("112"))
      last = talk.text
    }
  }

  @Test(arguments: [
    "a-chi", "portano-via", "chi-sono", "se-chiamo", "cosa-dico", "segreto", "scoprono", "numero",
    "preoccuparmi", "avvisare", "scuola", "pagare", "uomini",
  ])
  func `a question inside a danger is answered and the number stands again`(_ asked: String) {
    for crisis in Cremona.dialogue.knowledge.crises.map(\.id) {
      var talk = talk(.danger(crisis))
      talk.say(Self.named(("nel-pericolo", asked), in: .sure("privacy")))
      #expect(talk.outcome.safety == crisis, "\(asked) in \(crisis)")
      #expect(talk.text.contains("112"), "\(asked) in \(crisis)")
      #expect(talk.outcome.asking == nil)
    }
  }

  @Test func `a need passes only where something else is wished for`() {
    var talk = talk(.danger("violenza"))
    talk.say(.sure("nonni-anziani"))
    #expect(talk.outcome.intent == "violenza")
    talk.say(Self.named(("nel-pericolo", "altro-bisogno"), in: .sure("nonni-anziani")))
    #expect(talk.outcome.intent == "nonni-anziani")
    #expect(talk.text.contains("112"))
    #expect(talk.outcome.asking == nil)
  }

  @Test func `a clear need of its own passes beside an unsure sign`() {
    let sign = Meaning.danger("suicidio", certain: false)
    var talk = talk(sign)
    talk.say(.sure("dipendenze"))
    #expect(talk.outcome.intent == "dipendenze")
    #expect(talk.text.contains("112"))
    var same = self.talk(.sure("dipendenze") { $0.safety = sign.safety })
    same.say(.sure("dipendenze"))
    #expect(same.outcome.intent == "suicidio")
  }

  @Test(arguments: ["malanni", "lingue", "fuori-tema", "reclamo"])
  func `some plain questions are none inside a danger`(_ intent: String) {
    var talk = talk(.danger("emergenza-medica"))
    talk.say(.sure(intent))
    #expect(talk.outcome.intent == "emergenza-medica")
    #expect(talk.text.contains("112"))
  }

  @Test func `a value does not answer whether to return`() {
    var talk = Talk(Cremona.dialogue)
    talk.say(.sure("scuola"))
    talk.say(.danger("violenza"))
    talk.say(.sure("ringraziamento"))
    talk.say(.months(40))
    #expect(talk.text.contains("Vuoi tornare"))
    #expect(talk.outcome.recommendation == nil)
    talk.say(.command(.yes))
    #expect(talk.outcome.asking != nil)
  }

  @Test(arguments: [true, false])
  func `it is not so leads out at once, with the number in sight`(_ isCertain: Bool) {
    var talk = Talk(Cremona.dialogue)
    talk.say(.sure("scuola"))
    let asking = talk.outcome.asking
    talk.say(.danger("minore-scomparso", certain: isCertain))
    talk.say(Self.named(("nel-pericolo", "non-e-cosi")))
    #expect(talk.text.contains("avevo capito male"))
    #expect(talk.text.contains("112"))
    #expect(talk.outcome.asking == asking)
  }

  @Test func `what only resembles a danger does not keep who says that it is not so`() {
    var talk = talk(.danger("minore-scomparso"))
    let words = Meaning.danger("minore-scomparso", certain: false, now: true)
    talk.say(Self.named(("nel-pericolo", "non-e-cosi"), in: words))
    #expect(talk.outcome.safety == nil)
    #expect(talk.outcome.asking == "bisogno")
  }

  @Test func `a joke is doubted once and believed twice`() {
    var talk = talk(.danger("suicidio"))
    let joke = Self.named(("nel-pericolo", "scherzavo"))
    talk.say(joke)
    #expect(talk.outcome.safety == "suicidio")
    talk.say(joke)
    #expect(talk.outcome.safety == nil)
    #expect(talk.text.contains("112"))
  }

  @Test func `who makes little of it twice is not sent away`() {
    var talk = talk(.danger("violenza"))
    talk.say(.command(.lessens))
    talk.say(.command(.lessens))
    #expect(talk.outcome.safety == "violenza")
    talk.say(.sure("orari"))
    #expect(talk.outcome.intent == "orari")
  }

  @Test func `a plain question is answered once it is over`() {
    var talk = talk(.danger("minore-scomparso"))
    talk.say(.command(.safe))
    talk.say(.near("orari", "sede"))
    #expect(talk.outcome.offered == ["orari", "sede"])
  }

  @Test func `a child who is afraid after a no is heard`() {
    var talk = Talk(Cremona.dialogue)
    talk.say(.sure("dipendenze") { $0.add(.months(13 * 12), subject: .writer) })
    #expect(talk.outcome.asking == "sicurezza")
    talk.say(.command(.no))
    talk.say(.option("sicurezza", "si"))
    #expect(talk.outcome.safety == "violenza")
    #expect(talk.text.contains("19696"))
  }

  @Test func `a grown-up's worry after a no is no danger`() {
    var talk = Talk(Cremona.dialogue)
    talk.say(.sure("separazione"))
    talk.say(.command(.no))
    talk.say(.option("sicurezza", "si"))
    #expect(talk.outcome.safety == nil)
  }

  @Test func `a child who fears to be found out hears who listens, and the question waits`() {
    var talk = Talk(Cremona.dialogue)
    talk.say(.sure("gravidanza") { $0.add(.months(16 * 12), subject: .writer) })
    let asking = talk.outcome.asking
    talk.say(Self.named(("nel-pericolo", "scoprono")))
    #expect(talk.text.contains("19696"))
    #expect(talk.outcome.asking == asking)
  }

  @Test func `two words are enough to change the language inside a danger`() {
    var talk = talk(.danger("violenza"))
    talk.say(.low(words: 2) { $0.language = "en" })
    #expect(talk.outcome.language == "en")
    #expect(talk.text.contains("call now"))
    var calm = Talk(Cremona.dialogue)
    calm.say(.low(words: 2) { $0.language = "en" })
    #expect(calm.outcome.language == "it")
  }

  @Test func `what is only heard is not shown as known`() {
    let gas = Meaning.danger("avvelenamento")
    let talk = talk(Self.named(("caso", "gas"), ("riguarda", "altri"), in: gas))
    #expect(talk.outcome.slots.isEmpty)
  }
}
