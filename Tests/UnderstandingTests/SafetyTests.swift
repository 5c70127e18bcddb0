import Testing
import Understanding

@Suite struct `The safety net` {
  private func signal(_ message: String, _ context: Context = Context()) throws -> SafetySignal? {
    var understander = try Fixture.understander()
    return understander.read(message, in: context).safety
  }

  @Test(arguments: [
    "mi picchia", "ieri mio marito mi mette le mani addosso", "MI PICCHIA!!!", "mi pichia",
    "l'uomo con cui vivo mi mette le mani addosso", "nn mi fa uscire",
    "ciao, cerco un nido. e poi lui mi picchia",
  ])
  func `hears what is said outright`(_ message: String) throws {
    #expect(try signal(message)?.crisis == "violenza")
    #expect(try signal(message)?.isCertain == true)
  }

  @Test(arguments: [
    "non mi picchia", "nessuno mi picchia", "mio figlio di due anni mi picchia",
    "non mi picchia ma litighiamo", "il nido è aperto",
  ])
  func `is not alarmed by denials and traps`(_ message: String) throws {
    #expect(try signal(message)?.isCertain != true)
  }

  @Test func `what follows «solo che» in an answer is heard by itself`() throws {
    let asked = Context(pending: .yesNo)
    #expect(try signal("no va bene nessuno", asked) == nil)
    let told = try signal("no va bene nessuno, solo che ho paura quando torna a casa", asked)
    #expect(told == SafetySignal(crisis: "violenza", isCertain: false, isNow: false))
    #expect(try signal("no va bene nessuno, solo che", asked) == nil)
  }

  @Test func `a number in a trap stands for any number, and for nothing else`() throws {
    #expect(try signal("il piccolo di 3 anni mi picchia")?.isCertain != true)
    #expect(try signal("il piccolo di casa anni fa, mi picchia")?.isCertain == true)
  }

  @Test func `a trap may be a pattern, which stops a rule inside it and no other`() throws {
    #expect(try signal("il gattino quando gioca mi picchia")?.isCertain != true)
    #expect(try signal("il gattino dorme. lui mi picchia")?.isCertain == true)
    #expect(try signal("la gattina mi picchia, e mio marito mi picchia")?.isCertain == true)
  }

  @Test func `a trap that holds whole clauses takes their likeness away, and no other's`() throws {
    #expect(try signal("ho paura quando la gattina torna a casa") == nil)
    #expect(try signal("ho paura quando lui torna a casa")?.crisis == "violenza")
    let other = "ho paura quando la gattina torna a casa. mi tiene chiusa e mi controlla i soldi"
    #expect(try signal(other)?.crisis == "violenza")
  }

  @Test func `takes no rule for certain beside fiction and jokes`() throws {
    #expect(try signal("nel film lui mi picchia, che ridere 😂")?.isCertain != true)
  }

  @Test func `hears what only resembles a danger, and says that it is not certain`() throws {
    let found = try signal("quando torna a casa ho paura, mi controlla")
    #expect(found == SafetySignal(crisis: "violenza", isCertain: false, isNow: false))
  }

  @Test func `knows when it is happening now`() throws {
    #expect(try signal("mi picchia, è qui")?.isNow == true)
    #expect(try signal("mi picchia")?.isNow == false)
  }

  @Test func `listens in every context`() throws {
    let pendings: [Context.Pending] = [
      .none, .age, .comune, .need, .choice(question: "chi"), .offer, .yesNo,
    ]
    for pending in pendings {
      #expect(try signal("mi picchia", Context(pending: pending))?.crisis == "violenza")
    }
  }

  @Test func `names the line of the rule that fired`() throws {
    var understander = try Fixture.understander()
    let trace = understander.read("lui mi picchia", explaining: true).trace
    let first = try #require(trace.evidence.first)
    #expect(first.kind == .rule)
    #expect(first.text == "mi picchia")
    #expect(first.at != nil)
  }

  @Test(arguments: [
    ("il bimbo di 2 mesi ha i lividi", true), ("ha 20 giorni e ha i lividi", true),
    ("il bimbo di 3 mesi ha i lividi", false), ("ha i lividi", false),
    ("il bimbo di 2 mesi non ha i lividi", false),
  ])
  func `some words are a danger only of a newborn`(_ message: String, _ isDanger: Bool) throws {
    var understander = try Fixture.understander()
    #expect((understander.read(message).safety?.isCertain == true) == isDanger)
  }

  @Test func `a newborn spoken of before counts, too`() throws {
    var understander = try Fixture.understander()
    var context = Context()
    context.isOfNewborn = true
    #expect(understander.read("ha i lividi", in: context).safety?.isCertain == true)
    #expect(understander.read("ha i lividi").safety?.isCertain != true)
  }
}
