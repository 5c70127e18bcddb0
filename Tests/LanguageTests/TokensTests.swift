import Seeded
import Testing

@testable import Language

@Suite struct `Letters to tokens` {
  private func words(_ text: String) -> [String] {
    let tokens = Tokens(text)
    return tokens.all.map { tokens.folded($0) }
  }

  @Test(arguments: [
    ("sì / si / SI'", ["si", "si", "si"]),
    ("perche' perché PERCHÉ", ["perche", "perche", "perche"]),
    ("e\u{300} è", ["e", "e"]),
    ("dell’asilo nell'ingresso", ["dell", "asilo", "nell", "ingresso"]),
    ("aiutooo mammmma ciaooo!!", ["aiuto", "mama", "ciao"]),
    ("18mesi 4ª x2", ["18", "mesi", "4", "x", "2"]),
    ("nato👶oggi", ["nato", "👶", "oggi"]),
    ("Straße Œuvre ș ț", ["strasse", "oeuvre", "s", "t"]),
    ("zero\u{200B}width a\u{00AD}b", ["zerowidth", "ab"]),
    ("\u{202E}ciao\u{202C}", ["ciao"]),
    ("", []),
    ("  \n\t ", []),
    ("…!?", []),
  ])
  func folds(_ text: String, into expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `knows where sentences and their parts begin`() {
    let tokens = Tokens("ciao, sto male. aiuto")
    #expect(tokens.all.map(\.opensSentence) == [true, false, false, true])
    #expect(tokens.all.map(\.followsPause) == [false, true, false, false])
  }

  @Test func `knows what follows a question`() {
    let tokens = Tokens("quanto costa? aprite. e dove?!")
    #expect(tokens.all.map(\.followsQuestion) == [false, false, true, false, false])
    var again = Tokens("perché?")
    again.read("sto male")
    #expect(again.all.map(\.followsQuestion) == [false, false])
  }

  @Test(arguments: [
    ("38.5", false), ("8.30", false), ("38. 5", true), ("38 .5", true), ("a.5", true),
  ])
  func `a point between two digits ends no sentence`(_ text: String, _ isEnd: Bool) {
    #expect(Tokens(text).all.map(\.opensSentence) == [true, isEnd])
  }

  @Test func `keeps the place of each word in the message`() {
    let text = "è l'età"
    let tokens = Tokens(text)
    let bytes = Array(text.utf8)
    #expect(
      tokens.all.map { String(decoding: bytes[$0.source], as: UTF8.self) } == ["è", "l", "età"])
  }

  @Test func `reads no more of a message than its limits`() {
    let long = Tokens(String(repeating: "parola ", count: 100_000))
    #expect(long.all.count <= Limits.messageTokens)
    let word = Tokens(String(repeating: "ab", count: 500_000))
    #expect(word.all.count == 1)
    #expect(word.bytes.count <= Limits.wordBytes)
  }

  @Test func `survives any bytes`() {
    var random = SplitMix64(seed: 7)
    var tokens = Tokens()
    for _ in 0..<2_000 {
      let bytes = (0..<Int(random.next() % 60)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      tokens.read(String(decoding: bytes, as: UTF8.self))
      #expect(
        tokens.all.allSatisfy { !$0.folded.isEmpty && $0.folded.upperBound <= tokens.bytes.count })
    }
  }
}
