import Dialogue
import Language
import Schede
import Testing
import Understanding

struct TriageTests {
  @Test func `the small centre of these tests is sound`() {
    let errors = SmallCentre.knowledge.diagnostics.filter { $0.severity == .error }
    // Without phrases the examples are missing, and nothing else.
    #expect(errors.allSatisfy { $0.code.hasPrefix("E09") }, "\(errors)")
  }

  @Test func `answers the need first and then asks`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    #expect(talk.outcome.intent == "capricci")
    #expect(talk.outcome.asking == "eta")
    #expect(talk.outcome.replies.map(\.text).last == "Quanti anni ha?")
    #expect(talk.text.contains("I capricci passano."))
  }

  @Test func `asks only what nobody said`() {
    var talk = Talk()
    talk.say(
      .sure("neo-papa") {
        $0.add(.months(2))
        $0.add(comune: "Alfa")
      })
    #expect(talk.outcome.recommendation?.service == "papa")
    #expect(talk.outcome.recommendation?.row == "servizio:1")
    #expect(talk.outcome.asking == "prossimo")
    #expect(talk.outcome.slots == ["eta": "2m", "comune": "Alfa"])
  }

  @Test func `asks who writes only where a row depends on it`() {
    var talk = Talk()
    talk.say(.sure("primi-mesi") { $0.add(.months(20)) })
    #expect(talk.outcome.asking == "comune")
    talk = Talk()
    talk.say(.sure("primi-mesi") { $0.add(.months(5)) })
    #expect(talk.outcome.asking == "chi")
    talk.say(.option("chi", "padre"))
    talk.say(.comune("Alfa"))
    #expect(talk.outcome.recommendation?.service == "papa")
  }

  @Test func `asks the question that shortens the way the most`() {
    var talk = Talk()
    talk.say(.sure("primi-mesi"))
    #expect(talk.outcome.asking == "eta")
  }

  @Test func `a message that only answers has no intent`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.months(36))
    #expect(talk.outcome.intent == nil)
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `recommends in the turn in which all is known`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.months(36))
    talk.say(.comune("Beta"))
    let advice = talk.outcome.recommendation
    #expect(advice?.service == "educatori")
    #expect(advice?.place == "sede")
    #expect(advice?.alternatives == ["vicino"])
    #expect(advice?.distanceKm == 32.2)
    #expect(talk.text.contains("Gli educatori"))
    #expect(talk.text.contains("due educatrici"))
    #expect(talk.text.contains("è sotto i sei anni"))
    #expect(talk.actions.contains { if case .recommend = $0 { true } else { false } })
  }

  @Test func `every question may be refused`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.command(.refuse))
    talk.say(.command(.dontKnow))
    #expect(talk.outcome.recommendation?.row == "servizio:6")
    #expect(talk.outcome.recommendation?.place == "sede")
    #expect(talk.outcome.recommendation?.distanceKm == nil)
  }

  @Test func `who does not know the need goes to the last row`() {
    var talk = Talk()
    talk.say(.sure("saluto"))
    talk.say(.command(.dontKnow))
    #expect(talk.outcome.asking == "comune")
    talk.say(.comune("Alfa"))
    #expect(talk.outcome.recommendation?.service == "ascolto")
  }

  @Test func `an adult's age is not the child's`() {
    var talk = Talk()
    talk.say(.sure("capricci") { $0.add(.months(83 * 12), subject: .adult) })
    #expect(talk.outcome.asking == "eta")
    #expect(talk.outcome.slots["eta"] == nil)
  }

  @Test func `a teenager who writes is the child and says so`() {
    var talk = Talk()
    talk.say(.sure("scuola") { $0.add(.months(14 * 12), subject: .writer) })
    #expect(talk.outcome.slots == ["eta": "14a", "chi": "ragazzo"])
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `of several children asks which one where rows differ`() {
    var talk = Talk()
    talk.say(
      .sure("capricci") {
        $0.add(.months(36), subject: .child)
        $0.add(.months(120), subject: .child)
      })
    #expect(talk.outcome.asking == "eta")
    #expect(talk.outcome.replies.last?.choices.map(\.value) == ["3a", "10a"])
    talk.say(.number(2))
    #expect(talk.outcome.slots["eta"] == "10a")
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `of several children asks nothing where all lead to one end`() {
    var talk = Talk()
    talk.say(
      .sure("scuola") {
        $0.add(.months(96), subject: .child)
        $0.add(.months(120), subject: .child)
      })
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `an ambiguous Comune is asked back with numbers`() {
    var talk = Talk()
    talk.say(.sure("anziani"))
    talk.say(.comune("Borgo"))
    #expect(talk.outcome.asking == "comune")
    #expect(talk.outcome.replies.last?.choices.map(\.value) == ["Beta", "Gamma"])
    talk.say(.number(2))
    #expect(talk.outcome.slots["comune"] == "Gamma")
    #expect(talk.outcome.recommendation != nil)
  }

  @Test func `a mended Comune is said back and costs no turn`() {
    var talk = Talk()
    talk.say(.sure("anziani"))
    talk.say(.low(words: 1) { $0.add(comune: "Beta", repaired: true) })
    #expect(talk.text.contains("Ho letto Beta."))
    #expect(talk.outcome.recommendation?.place == "lontano")
  }

  @Test func `a denied Comune is none`() {
    var talk = Talk()
    talk.say(.sure("anziani"))
    talk.say(
      .low(words: 6) {
        $0.add(comune: "Alfa", denied: true)
        $0.add(comune: "Beta")
      })
    #expect(talk.outcome.slots["comune"] == "Beta")
  }

  @Test func `the Comune of the person in need wins over the writer's`() {
    var talk = Talk()
    talk.say(.sure("anziani"))
    talk.say(
      .low(words: 9) {
        $0.add(comune: "Beta")
        $0.add(comune: "Alfa", whose: .other)
      })
    #expect(talk.outcome.slots["comune"] == "Alfa")
  }

  @Test func `who lives elsewhere hears of the services there and still gets the way`() {
    var talk = Talk()
    talk.say(.sure("anziani"))
    talk.say(.comune("Delta"))
    #expect(talk.text.contains("Delta ha i suoi servizi."))
    #expect(talk.outcome.recommendation?.service == "anziani")
  }

  @Test func `the questions before a service are few`() {
    var turns: [Int] = []
    for need in ["capricci", "scuola", "neo-papa", "primi-mesi", "coppia", "anziani"] {
      var talk = Talk()
      talk.say(.sure(need))
      var count = 1
      while let asking = talk.outcome.asking, talk.outcome.recommendation == nil, count < 9 {
        talk.say(Self.answers[asking] ?? .low())
        count += 1
      }
      turns.append(count)
    }
    #expect(turns.max() ?? 9 <= 4)
  }

  private static let answers: [String: Meaning] = [
    "eta": .months(8), "chi": .option("chi", "padre"), "comune": .comune("Alfa"),
    "sicurezza": .command(.no),
  ]

  @Test func `an expected child is in arrivo`() {
    var talk = Talk()
    talk.say(.sure("neo-papa") { $0.add(.expected, subject: .child) })
    #expect(talk.outcome.slots["eta"] == "in-arrivo")
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `an option about a child not yet born counts unasked, a guess of the age does not`() {
    var talk = Talk()
    talk.say(
      .sure("neo-papa") {
        $0.entities.options = [OptionMention(question: "eta", value: "in-arrivo")]
      })
    #expect(talk.outcome.slots["eta"] == "in-arrivo")
    talk = Talk()
    talk.say(
      .sure("capricci") { $0.entities.options = [OptionMention(question: "eta", value: "4a")] })
    #expect(talk.outcome.asking == "eta")
    talk.say(.option("eta", "4a"))
    #expect(talk.outcome.slots["eta"] == "4a")
  }

  @Test func `what is outside, said again and again, does not keep a question for ever`() {
    var talk = Talk.midway()
    for _ in 0..<3 { talk.say(.sure("fuori-tema")) }
    #expect(talk.outcome.asking == "comune")
    talk.say(.sure("fuori-tema"))
    #expect(talk.outcome.recommendation != nil)
  }
}
