internal import Language

/// The vocabularies as classes of words, and which of them a word of a message opens.
struct WordClasses: Sendable {
  /// For each lexeme, the classes that hold it as an entry of one word.
  private var ofLexeme: [[Int32]]
  /// Entries of several words: first lexeme to entries.
  private var longer: [Int32: [(words: [Int32], of: Int32)]] = [:]
  private var beginsLonger: [Bool]
  /// `word*`: beginnings and their classes, and for each form the classes of those it begins with.
  private var prefixes: [(bytes: [UInt8], of: Int32)] = []
  private var ofForm: [Int32: [Int32]] = [:]
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

  /// Makes a class of all words that begin so, known or not.
  ///
  /// `ordered` are all forms of the lexicon, by their bytes.
  mutating func add(prefix: [UInt8], ordered: [Int32], lexicon: Lexicon) -> Int32 {
    let number = count
    count += 1
    prefixes.append((prefix, number))
    var (low, high) = (0, ordered.count)
    while low < high {
      let middle = (low + high) / 2
      if lexicon.bytes(ofForm: ordered[middle]).lexicographicallyPrecedes(prefix) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < ordered.count, lexicon.bytes(ofForm: ordered[low]).starts(with: prefix) {
      ofForm[ordered[low], default: []].append(number)
      low += 1
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
    let term = message.terms[place]
    forEachPrefix(of: term, in: message) { body($0, place + 1) }
    let lexeme = term.lexeme
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

  /// The classes of the beginnings that a word as written has.
  private func forEachPrefix(
    of term: Term, in message: borrowing ReadMessage, _ body: (Int32) -> Void
  ) {
    if term.form >= 0 {
      guard let found = ofForm[term.form] else { return }
      for words in found { body(words) }
    } else if term.origin != .number, term.origin != .emoji {
      let word = message.bytes[message.tokens[Int(term.token)].folded]
      for prefix in prefixes where word.starts(with: prefix.bytes) { body(prefix.of) }
    }
  }
}
