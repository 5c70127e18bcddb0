import Testing
import Understanding

@Suite struct `The language of a message` {
  private static let lists = """
    @vocabolario parole-it  Italiano
    tipo: lingua
    lingua: it
    sono
    mio
    della

    @vocabolario parole-en  Inglese
    tipo: lingua
    lingua: en
    the
    my
    help

    @vocabolario parole-ar  Arabo
    tipo: lingua
    lingua: ar
    ا = ب, ز, ي
    """

  private func meaning(_ message: String) throws -> Meaning {
    var understander = try Understander(
      Fixture.knowledge(Fixture.words, Fixture.intents, Self.lists), language: "it")
    return understander.read(message)
  }

  @Test(arguments: [
    ("help my child", "en"), ("sono della mia", "it"), ("my child", nil), ("sono the my", "en"),
    ("sono my", nil), ("بابا", "ar"), ("Кто", nil), ("", nil),
  ])
  func `is told by two function words, or by a word in its own letters`(
    _ message: String, _ language: String?
  ) throws {
    #expect(try meaning(message).language == language)
  }

  @Test func `is foreign where no word of ours stands beside enough of its words`() throws {
    #expect(try meaning("help my child").isForeign)
    #expect(try meaning("بابا").isForeign)
    #expect(try !meaning("help the sono").isForeign)
    #expect(try !meaning("help my child with words that nobody here knows").isForeign)
    #expect(try !meaning("sono della mia").isForeign)
  }

  @Test func `what is foreign and only resembles an example is not taken for it`() throws {
    let ours = try #require(
      Fixture.intents.split(separator: "\n").first { $0.hasPrefix("+ ") }.map { $0.dropFirst(2) })
    #expect(try meaning(String(ours)).decision != .low)
    #expect(try meaning("help my the \(ours)").decision == .low)
  }
}
