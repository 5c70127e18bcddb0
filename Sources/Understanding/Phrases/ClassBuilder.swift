internal import Language
internal import Schede

/// Collects the classes of words while phrases and vocabularies are compiled.
struct ClassBuilder {
  let lexemes: Int
  let forms: Int
  private(set) var count: Int32 = 0
  /// Entries of one word, with their class.
  private(set) var single: [(list: Int32, item: Int32)] = []
  /// Entries of several words.
  private(set) var longer: [(words: [Int32], group: Int32)] = []
  /// Forms with the class of a beginning that they have, or of them alone.
  private(set) var prefixed: [(list: Int32, item: Int32)] = []
  private(set) var ranges: [NumberRanges.Entry] = []
  private(set) var prefixes = WordTable()
  private(set) var longestPrefix = 0

  init(lexemes: Int, forms: Int) {
    self.lexemes = lexemes
    self.forms = forms
  }

  /// Makes a class of entries, each of one or more lexemes.
  mutating func add(_ entries: [[Int32]]) -> Int32 {
    let number = count
    count += 1
    var held: Set<Int32> = []
    for entry in entries where !entry.isEmpty && !entry.contains(Lexicon.none) {
      if entry.count > 1 {
        longer.append((entry, number))
      } else if held.insert(entry[0]).inserted {
        single.append((entry[0], number))
      }
    }
    return number
  }

  /// Makes a class of the numbers in a range.
  mutating func add(_ range: NumberRange) -> Int32 {
    ranges.append(.init(range: range, group: count))
    count += 1
    return count - 1
  }

  /// Makes a class of these forms: one of a word, or all that may say a number.
  mutating func add(forms: [Int32]) -> Int32 {
    for form in forms { prefixed.append((form, count)) }
    count += 1
    return count - 1
  }

  /// Makes a class of all words that begin so, known or not.
  ///
  /// `ordered` are all forms of the lexicon, by their bytes.
  mutating func add(prefix: [UInt8], ordered: [Int32], lexicon: Lexicon) -> Int32 {
    let number = count
    count += 1
    prefixes.set(prefix.span, to: number)
    longestPrefix = max(longestPrefix, prefix.count)
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
      prefixed.append((ordered[low], number))
      low += 1
    }
    return number
  }
}
