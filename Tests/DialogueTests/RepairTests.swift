import Dialogue
import Language
import Testing
import Understanding

/// Digressions, corrections, going back, stopping, taking up again.
struct RepairTests {
  @Test(arguments: ["orari", "costi", "operatore"])
  func `a question in between is answered, then the same words come back`(_ question: String) {
    var talk = Talk.midway()
    let asked = talk.outcome.replies.last?.text
    talk.say(.sure(question))
    #expect(talk.outcome.intent == question)
    #expect(talk.outcome.asking == "comune")
    #expect(talk.outcome.replies.last?.text.hasSuffix(asked ?? "?") == true)
    talk.say(.comune("Beta"))
    #expect(talk.outcome.recommendation != nil)
  }

  @Test func `a value and a question in one message are both taken`() {
    var talk = Talk.midway()
    talk.say(.sure("costi") { $0.add(comune: "Beta") })
    #expect(talk.outcome.intent == "costi")
    #expect(talk.text.contains("Non si paga."))
    #expect(talk.outcome.recommendation?.service == "educatori")
  }

  @Test func `an answer that only resembles a question is an answer`() {
    var talk = Talk.midway()
    talk.say(
      .sure("costi") {
        $0.readings[0].confidence = 0.9
        $0.add(comune: "Beta")
      })
    #expect(talk.outcome.intent == nil)
    #expect(talk.outcome.recommendation?.service == "educatori")
  }

  @Test func `how far a pregnancy is corrects no child`() {
    var talk = Talk()
    talk.say(.sure("neo-papa") { $0.add(.expected, subject: .child) })
    talk.say(.months(3))
    #expect(talk.outcome.slots["eta"] == "in-arrivo")
  }

  @Test func `a second need waits, and is offered after the first`() {
    var talk = Talk.midway()
    talk.say(.sure("anziani"))
    #expect(talk.outcome.asking == "comune")
    talk.say(.comune("Beta"))
    talk.say(.option("prossimo", "vengo"))
    #expect(talk.text.contains("di un anziano"))
    talk.say(.command(.yes))
    #expect(talk.outcome.intent == "anziani")
    #expect(talk.outcome.recommendation?.place == "lontano")
  }

  @Test func `a further need may be declined`() {
    var talk = Talk.midway()
    talk.say(.sure("anziani"))
    talk.say(.comune("Beta"))
    talk.say(.option("prossimo", "vengo"))
    talk.say(.command(.no))
    #expect(talk.outcome.asking == nil)
    #expect(talk.outcome.recommendation == nil)
  }

  @Test func `of several needs the family says which first`() {
    var talk = Talk()
    talk.say(.sure("coppia", "scuola"))
    #expect(talk.outcome.asking == "bisogno")
    #expect(talk.outcome.intent == "coppia")
    #expect(talk.outcome.also == ["scuola"])
    talk.say(.near("capricci", "scuola"))
    #expect(talk.outcome.intent == "scuola")
    #expect(talk.outcome.asking == "eta")
    talk.say(.months(120))
    talk.say(.comune("Alfa"))
    talk.say(.option("prossimo", "vengo"))
    #expect(talk.text.contains("della coppia"))
  }

  @Test func `all of several needs means the first first`() {
    var talk = Talk()
    talk.say(.sure("anziani", "scuola"))
    talk.say(.low(words: 3))
    #expect(talk.outcome.intent == "anziani")
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `needs that lead to the same place are one`() {
    var talk = Talk()
    talk.say(.sure("scuola", "capricci") { $0.add(.months(120)) })
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `a correction finds the earlier question and says what it changed`() {
    var talk = Talk.midway()
    talk.say(.command(.correct) { $0.add(.months(10 * 12)) })
    #expect(talk.text.contains("Ho corretto l'età: 10 anni."))
    #expect(talk.outcome.asking == "comune")
    #expect(talk.outcome.slots["eta"] == "10a")
  }

  @Test func `a value after the recommendation recomputes it`() {
    var talk = Talk.advised()
    #expect(talk.outcome.recommendation?.row == "servizio:5")
    talk.say(.months(12 * 12))
    #expect(talk.outcome.recommendation?.row == "servizio:6")
    #expect(talk.text.contains("Il consiglio resta lo stesso."))
    #expect(talk.outcome.asking == "prossimo")
    talk.say(.months(30 * 12, subject: .child))
    #expect(talk.outcome.recommendation?.service == "ascolto")
    #expect(talk.text.contains("il consiglio cambia"))
  }

  @Test func `a value after the way is chosen recomputes too`() {
    var talk = Talk.advised()
    talk.say(.option("prossimo", "basta"))
    talk.say(.months(12 * 12))
    #expect(talk.outcome.recommendation?.row == "servizio:6")
  }

  @Test func `it is she who lives in Alfa`() {
    var talk = Talk()
    talk.say(.sure("anziani"))
    talk.say(.comune("Beta"))
    #expect(talk.outcome.recommendation?.place == "lontano")
    talk.say(
      .command(.correct, .no) {
        $0.add(comune: "Beta")
        $0.add(comune: "Alfa", whose: .other)
      })
    #expect(talk.text.contains("Ho corretto il Comune: Alfa."))
    #expect(talk.outcome.recommendation?.place == "vicino")
  }

  @Test func `another need said with a correction replaces the first`() {
    var talk = Talk.midway()
    var meaning = Meaning.sure("anziani")
    meaning.commands = [.correct]
    talk.say(meaning)
    #expect(talk.outcome.intent == "anziani")
    talk.say(.comune("Beta"))
    #expect(talk.outcome.recommendation?.service == "anziani")
    talk.say(.option("prossimo", "vengo"))
    #expect(talk.outcome.asking == nil)
  }

  @Test func `a plain question does not overwrite what is known`() {
    var talk = Talk.advised()
    talk.say(.sure("orari") { $0.add(comune: "Delta") })
    #expect(talk.outcome.slots["comune"] == "Beta")
    #expect(talk.outcome.recommendation == nil)
  }

  @Test func `a plain question about another age leaves the child's alone`() {
    var talk = Talk.advised()
    talk.say(.sure("orari") { $0.add(.months(14 * 12)) })
    #expect(talk.outcome.slots["eta"] == "3a")
    #expect(talk.outcome.recommendation == nil)
  }

  @Test func `a sentence that ends with enough stops nothing`() {
    var talk = Talk.midway()
    talk.say(
      .low(words: 9) {
        $0.commands = [.stop]
        $0.add(comune: "Beta")
      })
    #expect(talk.outcome.recommendation != nil)
  }

  @Test func `back asks the question before, and takes its new answer at once`() {
    var talk = Talk.midway()
    talk.say(.command(.back))
    #expect(talk.outcome.asking == "eta")
    talk.say(.months(50))
    #expect(talk.outcome.slots["eta"] == "4a")
    #expect(talk.outcome.asking == "comune")
    talk = Talk.midway()
    talk.say(.command(.back) { $0.add(.months(13 * 12)) })
    #expect(talk.outcome.slots["eta"] == "13a")
    #expect(talk.outcome.asking == "comune")
    talk.say(.command(.back))
    talk.say(.command(.back))
    #expect(talk.outcome.asking == "bisogno")
    talk.say(.command(.back))
    #expect(talk.text.contains("Siamo già all'inizio."))
  }

  @Test func `stopping is kind, and yes goes on with the value that comes along`() {
    var talk = Talk.midway()
    talk.say(.command(.no, .stop))
    #expect(talk.outcome.asking == nil)
    #expect(talk.text.contains("ci fermiamo qui"))
    talk.say(.command(.correct, .yes) { $0.add(comune: "Beta") })
    #expect(talk.outcome.recommendation?.service == "educatori")
  }

  @Test func `after stopping a plain question is answered and nothing asked`() {
    var talk = Talk.midway()
    talk.say(.command(.stop))
    talk.say(.sure("orari"))
    #expect(talk.outcome.asking == nil)
    talk.say(.command(.resume))
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `stopping in an offer and going on brings the offer back`() {
    var talk = Talk()
    talk.say(.near("capricci", "scuola"))
    talk.say(.command(.stop))
    talk.say(.command(.yes) { $0.add(comune: "Beta") })
    #expect(talk.outcome.offered == ["capricci", "scuola"])
    talk.say(.number(1))
    talk.say(.months(40))
    #expect(talk.outcome.recommendation != nil)
  }

  @Test func `a restart forgets, and takes what the message says besides`() {
    var talk = Talk.advised()
    var meaning = Meaning.sure("scuola") { $0.add(.months(120)) }
    meaning.commands = [.restart]
    meaning.decision = .near
    talk.say(meaning)
    #expect(talk.outcome.slots["comune"] == nil)
    talk = Talk.advised()
    talk.say(.command(.restart))
    talk.say(.sure("anziani"))
    #expect(talk.outcome.asking == "comune")
  }

  @Test func `why explains the question, then asks it again`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.command(.why))
    #expect(talk.text.contains("Alcuni servizi seguono solo certe età."))
    #expect(talk.outcome.asking == "eta")
  }

  @Test func `why explains the advice: reason, answers, row, what would change it`() {
    var talk = Talk.advised()
    talk.say(.command(.why))
    #expect(talk.text.contains("è sotto i sei anni"))
    #expect(talk.text.contains("3 anni, Beta"))
    #expect(talk.text.contains("riga 5 della tabella «La tabella»"))
    #expect(talk.text.contains("L'ascolto"))
    #expect(talk.outcome.asking == "prossimo")
  }

  @Test
  func `an answer that is not understood is asked in other words, then by number, then skipped`() {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.low { $0.wordCount = 1 })
    #expect(talk.outcome.asking == "eta")
    #expect(talk.text.contains("Basta un numero"))
    talk.say(.low { $0.wordCount = 1 })
    #expect(talk.text.contains("2. Meno di un anno"))
    #expect(talk.session.context(by: talk.knowledge).pending == .choice(question: "eta"))
    var chosen = talk
    chosen.say(.number(4))
    #expect(chosen.outcome.slots["eta"] == "10a")
    talk.say(.low { $0.wordCount = 1 })
    #expect(talk.outcome.asking == "comune")
    #expect(talk.text.contains("andiamo avanti lo stesso"))
  }

  @Test func `the way on is asked twice at most`() {
    var talk = Talk.advised()
    talk.say(.low { $0.wordCount = 1 })
    #expect(talk.outcome.asking == "prossimo")
    talk.say(.low { $0.wordCount = 1 })
    #expect(talk.outcome.asking == nil)
  }

  @Test(arguments: [
    (Meaning.option("prossimo", "richiamata"), true), (.number(2), true), (.number(1), false),
    (.command(.yes), false), (.command(.no), false), (.command(.stop), false),
  ])
  func `the way on is taken by words, number, yes or no`(_ meaning: Meaning, _ calls: Bool) {
    var talk = Talk.advised()
    talk.say(meaning)
    #expect(talk.notices == (calls ? [.callBack] : []))
    #expect(talk.text.contains("Ti richiamiamo noi.") == calls)
    #expect(talk.outcome.asking == nil)
  }

  @Test func `a question that names a way on is a question`() {
    var talk = Talk.advised()
    talk.say(
      .sure("orari") {
        $0.entities.options = [OptionMention(question: "prossimo", value: "vengo")]
      })
    #expect(talk.outcome.intent == "orari")
    #expect(talk.outcome.asking == "prossimo")
  }

  @Test func `a new need after the advice opens a new way and keeps the Comune`() {
    var talk = Talk.advised()
    talk.say(.sure("anziani"))
    #expect(talk.outcome.intent == "anziani")
    #expect(talk.outcome.recommendation?.place == "lontano")
  }

  @Test func `asking for a person tells the staff`() {
    var talk = Talk()
    talk.say(.sure("operatore"))
    #expect(talk.notices == [.asksForPerson])
  }

  @Test func `data are deleted once the family confirms`() {
    var talk = Talk.advised()
    talk.say(.sure("cancella-dati"))
    #expect(!talk.actions.contains(.erase))
    var kept = talk
    kept.say(.command(.no))
    #expect(kept.outcome.slots["comune"] == "Beta")
    #expect(kept.outcome.asking == "prossimo")
    talk.say(.sure("cancella-dati"))
    #expect(talk.actions.contains(.erase))
    #expect(talk.outcome.slots.isEmpty)
  }
}
