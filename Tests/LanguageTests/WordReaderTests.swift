import Testing

@testable import Language

@Suite struct `Words of a lexicon` {
  private func reader(_ phrases: [String]) throws -> WordReader {
    var builder = try LexiconBuilder(language: "it")
    builder.addSynonyms(canonical: "papà", forms: ["babbo"])
    builder.addShorthand(form: "nn", meaning: "non")
    for phrase in phrases { _ = builder.terms(of: phrase) }
    return try WordReader(builder.build(), language: "it")
  }

  private func names(_ text: String, _ reader: inout WordReader) -> [String] {
    reader.read(text)
    return reader.terms.map { $0.lexeme < 0 ? "?" : reader.lexicon.names[Int($0.lexeme)] }
  }

  @Test func `reads forms, stems, synonyms and shorthand as one word`() throws {
    var reader = try reader(["il bambino piange", "famiglia"])
    #expect(names("famiglie", &reader) == ["famiglia"])
    #expect(names("babbo", &reader) == ["papa"])
    #expect(names("nn piange", &reader) == ["non", "piange"])
    #expect(names("xyz 3", &reader) == ["?", "?"])
  }

  @Test(arguments: [
    ("assgeno", "assegno"), ("allatamento", "allattamento"), ("iscrzione", "iscrizione"),
    ("lasilo", "asilo"), ("allattametno", "allattamento"),
  ])
  func `mends what a hurried thumb does`(_ written: String, into meant: String) throws {
    var reader = try reader(["assegno", "allattamento", "iscrizione", "asilo"])
    #expect(names(written, &reader) == [meant])
    #expect(reader.terms[0].origin == .repaired)
  }

  @Test func `mends nothing short, nothing far, and nothing that may be two words`() throws {
    var reader = try reader(["casa", "monte", "conte", "bambino"])
    #expect(names("cosa", &reader) == ["?"])
    #expect(names("ronte", &reader) == ["?"])
    #expect(names("tramonto", &reader) == ["?"])
  }

  @Test func `names the languages that exist when asked for one that does not`() {
    #expect(throws: StemmerError.self) { _ = try LexiconBuilder(language: "klingon").build() }
    #expect(Stemmer.languages.contains("italian"))
  }
}
