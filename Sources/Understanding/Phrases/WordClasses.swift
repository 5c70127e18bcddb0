internal import Language

/// The vocabularies as classes of words: which classes does the word here open?
struct WordClasses: Sendable {
  /// For each lexeme, the classes that hold it as an entry of one word.
  private var ofLexeme: [[Int32]]
  /// Entries of several words: first lexeme to entries.
  private var longer: [Int32: [(words: [Int32], of: Int32)]] = [:]
  private var beginsLonger: [Bool]
  private(set) var count: Int32 = 0

  init(lexemes: Int) {
    ofLexeme = Array(repeating: [], count: lexemes)
    beginsLonger = Array(repeating: false, count: lexemes)
  }

  /// Makes a class of entries, each of one or more lexemes.
  mutating func add(_ entries: [[Int32]]) -> Int32 {
    let number = count
    count += 1
    for entry in entries where !entry.isEmpty && !entry.contains(Lexicon.none) {
      if entry.count == 1 {
        if ofLexeme[Int(entry[0])].last != number { ofLexeme[Int(entry[0])].append(number) }
      } else {
        longer[entry[0], default: []].append((entry, number))
        beginsLonger[Int(entry[0])] = true
      }
    }
    return number
  }

  /// The classes that hold a lexeme as an entry of one word.
  func classes(of lexeme: Int32) -> [Int32] {
    lexeme >= 0 ? ofLexeme[Int(lexeme)] : []
  }

  /// Calls `body` with each class that an entry opens here, and where the entry ends.
  func forEachClass(
    at place: Int, in message: borrowing ReadMessage, _ body: (Int32, Int) -> Void
  ) {
    let lexeme = message.terms[place].lexeme
    guard lexeme >= 0 else { return }
    for words in ofLexeme[Int(lexeme)] { body(words, place + 1) }
    guard beginsLonger[Int(lexeme)], let entries = longer[lexeme] else { return }
    for entry in entries where message.terms.count - place >= entry.words.count {
      let holds = entry.words.indices.allSatisfy {
        message.terms[place + $0].lexeme == entry.words[$0]
      }
      if holds { body(entry.of, place + entry.words.count) }
    }
  }
}
