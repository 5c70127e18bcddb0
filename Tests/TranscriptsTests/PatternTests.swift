import Testing

@testable import Transcripts

@Suite struct PatternTests {
  @Test(arguments: [
    ("Ciao.", "Ciao.", true),
    ("Ciao,  come\nva?", "Ciao, come va?", true),
    ("Ciao.", "Ciao a te.", false),
    ("{* Roma *}", "Vieni in via Roma 1", true),
    ("{* via * 1 *}", "Vieni in via Roma 1", true),
    ("{* 1 * via *}", "Vieni in via Roma 1", false),
    ("{* papà *}", "Incontri per PAPÀ", false),
    ("{**}", "qualunque cosa", true),
    ("{* lunghissimo testo che non ci sta *}", "corto", false),
  ])
  func `compares`(_ pattern: String, _ reply: String, _ holds: Bool) {
    #expect(Pattern(pattern).matches(reply) == holds)
  }
}
