internal import Language

/// The vocabularies as classes of words, and which of them a word of a message opens.
final class WordClasses: Sendable {
  /// An entry of several words.
  private struct Longer: Sendable {
    var words: Range<Int>
    var group: Int32
  }

  /// For each lexeme, the classes that hold it as an entry of one word.
  private let ofLexeme: Lists
  /// The entries of several words, by the pair of lexemes that they begin with: some words begin
  /// hundreds of entries.
  private let beginnings: PairMap
  private let longerOf: Lists
  private let longer: [Longer]
  private let longerWords: [Int32]
  /// For each form, the classes of the beginnings (`word*`) that it has, and its own.
  private let ofForm: Lists
  /// The beginnings, for words that the data do not have, each with its class.
  private let prefixes: WordTable
  private let longestPrefix: Int
  private let ranges: NumberRanges
  let count: Int32

  init(_ draft: ClassBuilder, _ ranges: NumberRanges) {
    self.ranges = ranges
    count = draft.count
    ofLexeme = Lists(draft.single, count: draft.lexemes)
    ofForm = Lists(draft.prefixed, count: draft.forms)
    prefixes = draft.prefixes
    longestPrefix = draft.longestPrefix
    var words: [Int32] = []
    var entries: [Longer] = []
    var beginnings = FlatMap()
    var begun: [(list: Int32, item: Int32)] = []
    for entry in draft.longer {
      let pair = beginnings.number(of: FlatMap.key(entry.words[0], entry.words[1]))
      begun.append((pair, Int32(entries.count)))
      entries.append(
        Longer(words: words.count..<(words.count + entry.words.count), group: entry.group))
      words += entry.words
    }
    longerOf = Lists(begun, count: beginnings.count)
    self.beginnings = PairMap(beginnings)
    longer = entries
    longerWords = words
  }

  /// Calls `body` with each class that holds a lexeme as an entry of one word.
  func forEachClass(of lexeme: Int32, _ body: (Int32) -> Void) {
    guard lexeme >= 0 else { return }
    for place in ofLexeme.range(lexeme) { body(ofLexeme[place]) }
  }

  /// Appends each class that an entry opens at a term, and where the entry ends.
  func find(
    at place: Int, in terms: [Term], _ tokens: Tokens, into found: inout [ReadMessage.Opening]
  ) {
    let (term, next) = (terms[place], Int32(place + 1))
    if term.form >= 0 {
      for item in ofForm.range(term.form) {
        if ofForm[item] == ranges.group {
          ranges.find(at: place, in: terms, tokens, into: &found)
        } else {
          found.append(.init(group: ofForm[item], end: next))
        }
      }
    } else if term.origin == .number {
      ranges.find(at: place, in: terms, tokens, into: &found)
    } else if term.origin != .emoji {
      findPrefixes(of: tokens.all[Int(term.token)].folded, tokens, end: next, into: &found)
      ranges.find(at: place, in: terms, tokens, into: &found)
    }
    guard term.lexeme >= 0 else { return }
    for item in ofLexeme.range(term.lexeme) {
      found.append(.init(group: ofLexeme[item], end: next))
    }
    guard place + 1 < terms.count, terms[place + 1].lexeme >= 0 else { return }
    let beginning = beginnings[term.lexeme, terms[place + 1].lexeme]
    guard beginning >= 0 else { return }
    for item in longerOf.range(beginning) {
      let entry = longer[Int(longerOf[item])]
      guard holds(entry, at: place, in: terms) else { continue }
      found.append(.init(group: entry.group, end: Int32(place + entry.words.count)))
    }
  }

  private func holds(_ entry: Longer, at place: Int, in terms: [Term]) -> Bool {
    guard terms.count - place >= entry.words.count else { return false }
    for offset in 0..<entry.words.count
    where terms[place + offset].lexeme != longerWords[entry.words.lowerBound + offset] {
      return false
    }
    return true
  }

  /// The classes of the beginnings that a word has which the data do not hold.
  private func findPrefixes(
    of word: Range<Int>, _ tokens: Tokens, end: Int32, into found: inout [ReadMessage.Opening]
  ) {
    var hash = Fingerprint.start
    for place in word.prefix(longestPrefix) {
      hash = Fingerprint.continued(hash, tokens.bytes[place])
      if let group = prefixes.value(ofHash: Fingerprint.mixed(hash)) {
        found.append(.init(group: group, end: end))
      }
    }
  }
}
