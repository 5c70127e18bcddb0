import Seeded
import Testing

@testable import Channels

@Suite struct TextSplitterTests {
  private func pieces(_ text: String, _ units: Int) -> [String] {
    TextSplitter(units: units).pieces(of: text)
  }

  @Test(
    arguments: [
      ("", 10, []), (" \n ", 10, []), ("ciao", 10, ["ciao"]), (" ciao\n", 4, ["ciao"]),
      ("uno due tre", 8, ["uno due", "tre"]),
      ("Uno. Due tre. Quattro", 16, ["Uno. Due tre.", "Quattro"]),
      ("Disse «no.» Poi andò via", 16, ["Disse «no.»", "Poi andò via"]),
      ("uno due\ntre quattro", 13, ["uno due", "tre quattro"]),
      ("uno due.\n\ntre. quattro\ncinque", 20, ["uno due.", "tre. quattro\ncinque"]),
      ("a\n\nbbbb cccc dddd", 12, ["a\n\nbbbb cccc", "dddd"]),
      ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
      ("circa 6\u{A0}km", 8, ["circa", "6\u{A0}km"]),
      ("uno\r\n\r\ndue tre", 9, ["uno", "due tre"]),
    ] as [(String, Int, [String])])
  func `cuts at paragraphs, lines, sentences, words`(
    text: String, units: Int, expected: [String]
  ) {
    #expect(pieces(text, units) == expected)
  }

  @Test(arguments: [(4_096, 1), (4_097, 2), (8_192, 2), (8_193, 3)])
  func `makes a piece of what fits, and two of one unit more`(units: Int, count: Int) {
    let pieces = pieces(String(repeating: "a", count: units), 4_096)
    #expect(pieces.count == count)
    #expect(pieces.joined().utf16.count == units)
  }

  @Test func `counts a letter outside the basic plane as two units, and keeps it whole`() {
    let smiles = String(repeating: "😀", count: 2_049)
    #expect(pieces(smiles, 4_096).map(\.utf16.count) == [4_096, 2])
    #expect(pieces("a" + smiles, 4_096).map(\.utf16.count) == [4_095, 4])
  }

  @Test(arguments: ["👨‍👩‍👧‍👦", "🇮🇹", "e\u{301}\u{302}", "👍🏽", "\u{1112}\u{1161}\u{11AB}"])
  func `never cuts inside what people see as one letter`(letter: String) {
    let text = String(repeating: letter, count: 50)
    for units in letter.utf16.count...30 {
      for piece in pieces(text, units) {
        #expect(piece.utf16.count <= units)
        #expect(piece.allSatisfy { String($0) == letter })
      }
    }
  }

  @Test func `cuts between scalars only what is longer than a message by itself`() {
    let letter = "e" + String(repeating: "\u{301}", count: 100)
    let pieces = pieces(letter, 40)
    #expect(pieces.allSatisfy { $0.utf16.count <= 40 })
    #expect(pieces.joined() == letter)
  }

  @Test func `loses nothing but blanks, whatever the text`() {
    let parts = [
      "a", "è", " ", "\n", "\n\n", ". ", "? ", "😀", "👨‍👩‍👧", "\u{A0}", "\r\n", "parola", "«", "»",
      "e\u{301}",
    ]
    for seed in 0..<64 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = (0..<200).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      let units = Int.random(in: 10...60, using: &random)
      let pieces = pieces(text, units)
      let letters = { (text: String) in
        Array(text.unicodeScalars.filter { !$0.properties.isWhitespace })
      }
      #expect(letters(pieces.joined()) == letters(text), "seed \(seed)")
      #expect(pieces.allSatisfy { !$0.isEmpty && $0.utf16.count <= units }, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("breve", 10, "", "breve"),
    ("Una cosa.\n\nVuoi?", 8, "Una cosa.", "Vuoi?"),
    ("Uno.\n\nDue.\n\nTre?", 11, "Uno.\n\nDue.", "Tre?"),
    ("riga uno\nriga due\ntre", 14, "riga uno", "riga due\ntre"),
    ("Prima frase. Poi due. E tre?", 16, "Prima frase.", "Poi due. E tre?"),
    ("parole senza fine mai", 9, "parole senza", "fine mai"),
    ("abcdefgh", 3, "abcde", "fgh"),
  ])
  func `takes from the end what stands by itself`(
    text: String, units: Int, head: String, tail: String
  ) {
    let parts = TextSplitter(units: units).tail(of: text)
    #expect(parts.head == head)
    #expect(parts.tail == tail)
  }
}
