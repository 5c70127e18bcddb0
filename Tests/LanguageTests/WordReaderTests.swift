import Testing

@testable import Language

@Suite struct `Words of a lexicon` {
  private func reader(_ phrases: [String]) throws -> WordReader {
    var builder = try LexiconBuilder(language: "it")
    builder.addSynonyms(canonical: "papà", forms: ["babbo"])
    builder.addShorthand(form: "nn", meaning: "non")
    builder.addShorthand(form: "👍", meaning: "bene")
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

  @Test func `an emoji stands for words only where there are none`() throws {
    var reader = try reader(["va bene", "grazie"])
    #expect(names("👍", &reader) == ["bene"])
    #expect(names("👍👍 👍", &reader) == ["bene"])
    #expect(names("grazie 👍", &reader) == ["grazie", "?"])
  }

  @Test(arguments: [
    ("assgeno", "assegno"), ("allatamento", "allattamento"), ("iscrzione", "iscrizione"),
    ("lasilo", "asilo"), ("allattametno", "allattamento"), ("late", "latte"), ("aslo", "asilo"),
    ("alatamento", "allattamento"),
  ])
  func `mends what a hurried thumb does`(_ written: String, into meant: String) throws {
    var reader = try reader(["assegno", "allattamento", "iscrizione", "asilo", "latte"])
    #expect(names(written, &reader) == [meant])
    #expect(reader.terms[0].origin == .repaired)
    #expect(reader.terms[0].form == reader.lexicon.forms.value(of: Array(meant.utf8).span))
  }

  @Test func `mends nothing short, nothing far, and nothing that may be two words`() throws {
    var reader = try reader(["casa", "monte", "conte", "bambino"])
    #expect(names("cosa", &reader) == ["?"])
    #expect(names("ronte", &reader) == ["?"])
    #expect(names("tramonto", &reader) == ["?"])
  }

  @Test(arguments: [
    // A letter left out before one too many, and the beginning of a word is hardly ever wrong.
    ("vmita", "vomita"), ("icontro", "incontro"), ("nfanzia", "?"),
  ])
  func `of two words that are near it takes what thumbs do more often`(
    _ written: String, into meant: String
  ) throws {
    var reader = try reader(["vita", "vomita", "contro", "incontro", "infanzia"])
    #expect(names(written, &reader) == [meant])
  }

  @Test func `of a mended word the nearest form is taken, whichever the data have more often`()
    throws
  {
    var reader = try reader(["bambino bambini bambini bambini"])
    #expect(names("bambinno", &reader) == ["bambino"])
    #expect(reader.terms[0].form == reader.lexicon.forms.value(of: Array("bambino".utf8).span))
  }

  @Test func `names the languages that exist when asked for one that does not`() {
    #expect(throws: StemmerError.self) { _ = try LexiconBuilder(language: "klingon").build() }
    #expect(Stemmer.languages.contains("italian"))
  }
}
