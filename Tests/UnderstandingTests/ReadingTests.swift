import Language
import Schede
import Testing
import Understanding

@Suite struct `Reading intents` {
  @Test(arguments: [
    ("a che ora aprite?", "orari"), ("siete aperti di sabato", "orari"),
    ("vorrei iscrivere la bambina al nido", "nido"), ("vorremmo cambiare il nido", "nido"),
    ("mia nonna è morta", "lutto"), ("ORARI", "orari"), ("una torta buona", "fuori-tema"),
    ("la gradutoria del nido", "nido"),
  ])
  func `reads what was never written just so`(_ message: String, as intent: String) throws {
    var understander = try Fixture.understander()
    let meaning = understander.read(message)
    #expect(meaning.readings.first?.intent == intent)
  }

  @Test(arguments: ["", "   ", "😂😂", "???", "xqzt wrkp", "12"])
  func `claims nothing of what it cannot read`(_ message: String) throws {
    var understander = try Fixture.understander()
    let meaning = understander.read(message)
    #expect(meaning.decision == .low)
    #expect(meaning.safety == nil)
  }

  @Test(arguments: ["sì, grazie", "no", "torna indietro"])
  func `claims nothing of what only answers`(_ message: String) throws {
    let more = "\n+ dove si balla stasera\n+ il cane non torna più indietro, o no?"
    var understander = try Understander(
      Fixture.knowledge(Fixture.words, Fixture.intents + more), language: "it")
    #expect(understander.read(message).decision == .low)
  }

  @Test func `finds a second need in its own clause`() throws {
    var understander = try Fixture.understander()
    let meaning = understander.read("cerco un posto al nido e a che ora aprite il sabato?")
    let found = [meaning.readings.first?.intent ?? ""] + meaning.also.map(\.intent)
    #expect(Set(found).isSuperset(of: ["nido", "orari"]))
  }

  @Test func `keeps to the topic of the last answer in a short question`() throws {
    var understander = try Fixture.understander()
    let alone = understander.read("e la domenica?").readings.first { $0.intent == "orari" }
    let after = understander.read("e la domenica?", in: Context(topic: "orari")).readings.first {
      $0.intent == "orari"
    }
    #expect(after?.confidence ?? 0 > alone?.confidence ?? 0)
  }

  @Test func `gives the same meaning every time`() throws {
    var first = try Fixture.understander()
    var second = try Fixture.understander()
    for message in ["il nido della bambina", "mi picchia", "abito a Castelverd", "boh"] {
      let meaning = first.read(message, explaining: true)
      #expect(meaning == first.read(message, explaining: true))
      #expect(meaning == second.read(message, explaining: true))
    }
  }

  @Test func `reads any directory of intents, in any language of libstemmer`() throws {
    let only = Fixture.knowledge(
      """
      @intento greet  Greet
      + hello there
      + good morning
      @intento book  Book
      + I want to book a table
      + reserve tables for two
      """)
    var understander = try Understander(only, language: "english")
    #expect(understander.read("reserving a table").readings.first?.intent == "book")
    #expect(throws: UnderstandingError.self) {
      _ = try Understander(only, language: "klingon").knowledge
    }
  }

  @Test func `survives any message`() throws {
    var understander = try Fixture.understander()
    var random = SystemRandomNumberGenerator.seeded(11)
    let alphabet = Array("aeiou mnrst'’.,?!0139😂\u{202E}\u{0301}é\n")
    for _ in 0..<500 {
      let length = Int(random.next() % 80)
      let text = String(
        (0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] })
      let meaning = understander.read(text, explaining: true)
      #expect(meaning.readings.allSatisfy { (0...1).contains($0.confidence) })
    }
    let long = understander.read(String(repeating: "mi picchia il nido ", count: 60_000))
    #expect(long.safety != nil)
  }
}

extension SystemRandomNumberGenerator {
  /// A small repeatable generator (xorshift), so that a failure can be seen again.
  static func seeded(_ seed: UInt64) -> XorShift { XorShift(state: seed) }
}

struct XorShift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
