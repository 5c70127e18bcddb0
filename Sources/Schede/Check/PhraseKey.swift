import Language

/// Reads phrases for comparison: the same one twice, common words, personal data.
///
/// One pass over the bytes; each different word is stemmed once.
struct PhraseKey: ~Copyable {
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// What is known of a phrase after one pass.
  struct Reading {
    /// The words without case, accents and punctuation; 0 for a phrase without words.
    var hash: UInt64 = 0
    /// Their stems and synonyms, in order for a rule, in any order for an example.
    var stems: UInt64 = 0
    var words = 0
    /// Whether all words are common ones.
    var isCommon = true
    /// How many digits there are.
    var digits = 0
    /// Whether a word is a title such as «signora».
    var hasTitle = false
  }

  /// Words before the name of a person.
  private static let titleWords = [
    "sig", "signor", "signora", "signorina", "dott", "dottor", "dottoressa", "mr", "mrs",
  ]

  /// What a word counts as.
  private struct Word {
    var stem: UInt64
    var isCommon = false
    var isTitle = false
  }

  private let stemmer: Stemmer?
  /// The words read so far: their indices in ``words``.
  private var table = WordTable()
  private var words: [Word] = []
  /// The folded word that is being read, up to ``length``, and its hash so far.
  private var word = InlineArray<96, UInt8>(repeating: 0)
  private var length = 0
  private var hash = Fingerprint.start
  /// The index of the word read last.
  private var last: Int?
  private let ascii = PhraseLetters.ascii
  private let ruleASCII = PhraseLetters.ruleASCII
  private let latin = PhraseLetters.latin

  /// - Parameters:
  ///   - language: For the stems; without them where libstemmer does not know it.
  ///   - common: Words that say nothing by themselves.
  ///   - synonyms: Words to what they count as.
  init(language: String = "", common: [String] = [], synonyms: [(String, String)] = []) {
    stemmer = try? Stemmer(language: language)  // Most languages have none.
    for word in common { mark(word) { $0.isCommon = true } }
    for word in Self.titleWords { mark(word) { $0.isTitle = true } }
    for (form, canonical) in synonyms {
      guard let stem = index(of: canonical).map({ words[$0].stem }) else { continue }
      mark(form) { $0.stem = stem }
    }
  }

  private mutating func mark(_ text: String, _ change: (inout Word) -> Void) {
    guard let index = index(of: text) else { return }
    change(&words[index])
  }

  /// The index of a text that is one word.
  private mutating func index(of text: String) -> Int? {
    let before = last
    let reading = read(text)
    defer { last = before }
    return reading.words == 1 ? last : nil
  }

  mutating func read(_ text: String, isRule: Bool = false) -> Reading {
    read(text.utf8.span, isRule: isRule)
  }

  mutating func read(_ bytes: Span<UInt8>, isRule: Bool) -> Reading {
    var reading = Reading(hash: Self.seed)
    var index = 0
    while index < bytes.count {
      let (letter, width) = fold(bytes, at: index, isRule)
      index += width
      if letter == 0 {
        if length > 0 { close(&reading, isRule) }
      } else if letter < 0x80 {
        if Ascii.isDigit(UInt8(letter)) { reading.digits += 1 }
        append(UInt8(letter))
      } else if let scalar = Unicode.Scalar(letter), let units = UTF8.encode(scalar) {
        for unit in units { append(unit) }
      }
    }
    if length > 0 { close(&reading, isRule) }
    if reading.words == 0 { reading.hash = 0 }
    return reading
  }

  private mutating func close(_ reading: inout Reading, _ isRule: Bool) {
    let hash = Fingerprint.mixed(hash)
    let index = index(hash)
    let found = words[index]
    last = index
    if !found.isCommon { reading.isCommon = false }
    if found.isTitle { reading.hasTitle = true }
    reading.words += 1
    reading.hash = (reading.hash ^ hash) &* Self.prime
    reading.stems =
      isRule ? (reading.stems ^ found.stem) &* Self.prime : reading.stems &+ found.stem
    (length, self.hash) = (0, Fingerprint.start)
  }

  /// Bytes beyond the bound are dropped: no word is so long.
  private mutating func append(_ byte: UInt8) {
    guard length < word.count else { return }
    word[length] = byte
    length += 1
    hash = Fingerprint.continued(hash, byte)
  }

  private mutating func index(_ hash: UInt64) -> Int {
    if let known = table.value(ofHash: hash) {
      return Int(known)
    }
    let letters = word.span.extracting(0..<length)
    table.set(letters, to: Int32(words.count))
    words.append(Word(stem: Fingerprint.mixed(stem(letters))))
    return words.count - 1
  }

  private borrowing func stem(_ word: Span<UInt8>) -> UInt64 {
    switch stemmer {
    case .some(let stemmer): stemmer.stemHash(of: word)
    case .none: Fingerprint.of(word)
    }
  }

  /// The folded letter at an index, 0 for what parts words; and its length in bytes.
  private borrowing func fold(
    _ bytes: Span<UInt8>, at index: Int, _ isRule: Bool
  ) -> (UInt32, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (UInt32(isRule ? ruleASCII[Int(byte)] : ascii[Int(byte)]), 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return (0, 1) }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (foldWide(value), length)
  }

  /// Quotes, dashes and dots part words; Latin letters lose their accents.
  private borrowing func foldWide(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2000...0x206F, 0xA0...0xBF, 0xFE00...0xFE0F: 0
    case 0xC0...0x24F: latin[Int(value - 0xC0)]
    default: value
    }
  }
}
