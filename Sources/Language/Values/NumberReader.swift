/// Reads the values of numbers: «39», «39,5», «1.500», «trentanove e mezzo», «una ventina».
///
/// Words are Italian; other languages have digits only. «Un» and «una» are no numbers: they mostly
/// are articles.
public struct NumberReader: Sendable {
  /// A number of a message.
  public struct Finding: Equatable, Sendable {
    /// Its value in hundredths.
    public var hundredths: Int
    /// How many tokens say it.
    public var tokens: Int
  }

  private var words = WordTable()

  /// The digits of the greatest number that is read: longer ones are telephones.
  private static let longestDigits = 6
  private static let and = Fingerprint.of(Array("e".utf8).span)
  private static let halves = ["mezzo", "mezza"].map { Fingerprint.of(Array($0.utf8).span) }

  /// `language` is a libstemmer name or code.
  public init(language: String) {
    guard AgeReader.isItalian(language) else { return }
    for (word, meaning) in ItalianGrammar.words {
      if case .number(let value) = meaning, value != 1 { words.set(word, to: Int32(value)) }
    }
    for (word, value) in NumberReader.quantities { words.set(word, to: value) }
  }

  /// Words of quantity that are no ages.
  private static let quantities: [(String, Int32)] = [
    ("decina", 10), ("dozzina", 12), ("quindicina", 15), ("ventina", 20), ("trentina", 30),
    ("quarantina", 40), ("cinquantina", 50), ("sessantina", 60), ("ottantina", 80),
    ("cento", 100), ("centinaio", 100), ("duecento", 200), ("mille", 1000),
  ]

  /// The words that say a number, folded, with their values.
  package var named: [(word: ArraySlice<UInt8>, value: Int32)] {
    (0..<words.count).map { (words.word(at: $0), words.value(at: $0)) }
  }

  /// The number that begins at a token; nil where there is none, in the middle of one («39,5»), and
  /// for dates.
  public func number(at index: Int, in tokens: Tokens) -> Finding? {
    let token = tokens.all[index]
    if token.kind == .number { return token.isDecimal ? nil : digits(at: index, in: tokens) }
    guard token.kind == .word, let value = words.value(ofHash: token.hash) else { return nil }
    return withHalf(Int(value), at: index, in: tokens)
  }

  private func digits(at index: Int, in tokens: Tokens) -> Finding? {
    guard let whole = value(of: tokens.all[index], in: tokens) else { return nil }
    guard isDecimal(index + 1, in: tokens) else { return withHalf(whole, at: index, in: tokens) }
    let decimals = tokens.all[index + 1]
    guard !isDecimal(index + 2, in: tokens), let part = value(of: decimals, in: tokens) else {
      return nil
    }
    return switch decimals.folded.count {
    case 1: Finding(hundredths: whole * 100 + part * 10, tokens: 2)
    case 2: Finding(hundredths: whole * 100 + part, tokens: 2)
    case 3: Finding(hundredths: (whole * 1000 + part) * 100, tokens: 2)
    default: nil
    }
  }

  /// The value that a token says by itself, with «e mezzo» behind it.
  package func withHalf(_ whole: Int, at index: Int, in tokens: Tokens) -> Finding {
    guard index + 2 < tokens.all.count, tokens.all[index + 1].hash == NumberReader.and,
      NumberReader.halves.contains(tokens.all[index + 2].hash)
    else { return Finding(hundredths: whole * 100, tokens: 1) }
    return Finding(hundredths: whole * 100 + 50, tokens: 3)
  }

  private func isDecimal(_ index: Int, in tokens: Tokens) -> Bool {
    index < tokens.all.count && tokens.all[index].isDecimal
  }

  private func value(of token: Token, in tokens: Tokens) -> Int? {
    guard token.folded.count <= NumberReader.longestDigits else { return nil }
    var value = 0
    for place in token.folded {
      let digit = tokens.bytes[place]
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
