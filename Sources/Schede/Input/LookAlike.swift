/// Letters of other scripts that look like Latin ones.
enum LookAlike {
  /// Greek, Cyrillic and full-width letters.
  static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x370...0x3FF, 0x400...0x52F, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      scalar.properties.isAlphabetic
    default: false
    }
  }

  /// Foreign letters to the Latin ones that they look like.
  private static let twins: [Unicode.Scalar: Character] = {
    let foreign = "аеорсухіјѕԁһАВЕКМНОРСТХІЈЅοανιρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
    let latin = "aeopcyxijsdhABEKMHOPCTXIJSoavipukABEZHIKMNOPTYX"
    return Dictionary(
      zip(foreign.unicodeScalars, latin), uniquingKeysWith: { first, _ in first })
  }()

  /// One finding for each word that mixes scripts, or that only looks Latin among Latin words.
  static func findings(in range: Range<Int>, of bytes: [UInt8], file: Int) -> [Finding] {
    let words = letterRuns(in: range, of: bytes)
    let isForeignLine = words.contains { !$0.hasLatin && !$0.isAllTwins }
    let isLatinLine = words.contains { $0.hasLatin }
    return words.compactMap { word in
      guard let place = word.firstForeign else { return nil }
      let isDisguised = word.isAllTwins && isLatinLine && !isForeignLine
      guard word.hasLatin || isDisguised else { return nil }
      return finding(place, word.range, of: bytes, file: file)
    }
  }

  private static func finding(
    _ place: Range<Int>, _ word: Range<Int>, of bytes: [UInt8], file: Int
  ) -> Finding {
    let letter = bytes.text(place)
    let twin = letter.unicodeScalars.first.flatMap { twins[$0] }
    let looks = twin.map { " e sembra una «\($0)»" } ?? ""
    return Finding(
      code: "E006", span: SourceSpan(file: file, bytes: place),
      message: "in «\(bytes.text(word))» la lettera «\(letter)» è di un altro alfabeto\(looks)",
      hint: "cancella la parola e riscrivila dalla tastiera")
  }

  private struct Word {
    var range: Range<Int>
    var hasLatin = false
    var isAllTwins = true
    var firstForeign: Range<Int>?
  }

  private static func letterRuns(in range: Range<Int>, of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var open: Word?
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index, before: range.upperBound)
      if let scalar, scalar.properties.isAlphabetic {
        extend(&open, with: scalar, at: index..<index + length)
      } else if let word = open {
        words.append(word)
        open = nil
      }
      index += length
    }
    if let open { words.append(open) }
    return words
  }

  private static func extend(
    _ open: inout Word?, with scalar: Unicode.Scalar, at range: Range<Int>
  ) {
    var word = open ?? Word(range: range)
    word.range = word.range.lowerBound..<range.upperBound
    if isForeign(scalar) {
      word.firstForeign = word.firstForeign ?? range
      if twins[scalar] == nil { word.isAllTwins = false }
    } else {
      word.isAllTwins = false
      if scalar.value < 0x250 { word.hasLatin = true }
    }
    open = word
  }
}
