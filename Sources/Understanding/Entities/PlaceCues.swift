internal import Language

/// The words around a place name that say whether it is one, and whose.
///
/// Italian grammar words, folded; they name nobody and no place.
struct PlaceCues: Sendable {
  enum Cue: Int32, Sendable {
    case place
    case article
    case first
    case third
    case denial
    case correction
  }

  private var table = WordTable()
  private var homes = WordTable()

  /// «abito a …», «siamo di …»: says where somebody lives, and nothing else.
  private static let livingWords =
    """
    abito abitiamo abita abitano vivo viviamo vive vivono sto stiamo sta stanno risiedo risiediamo \
    risiede residente residenti sono siamo vengo veniamo
    """

  private static let words: [(Cue, String)] = [
    (
      .place,
      """
      a ad di da zona frazione paese comune residente residenti vicino verso presso dintorni \
      provincia loc localita
      """
    ),
    (.article, "il lo la l i gli le un una uno quel quell"),
    (
      .first,
      "abito abitiamo vivo viviamo sto stiamo sono siamo io noi risiedo risiediamo mio nostro"
    ),
    (
      .third,
      """
      abita vive sta risiede lei lui ricoverata ricoverato abitano vivono stanno mamma madre papa \
      padre nonna nonno suocera suocero zia zio genitori figlia figlio loro
      """
    ),
    (.denial, "non mica"),
    (.correction, "no anzi scusa scusi scusate cioe sbagliato sbagliata"),
  ]

  init() {
    for (cue, list) in PlaceCues.words {
      for word in list.split(separator: " ") { table.set(String(word), to: cue.rawValue) }
    }
    for word in Self.livingWords.split(separator: " ") { homes.set(String(word), to: 1) }
  }

  /// A name with «abito a», «siamo di» before it, within its part of the sentence.
  func statement(of range: Range<Int>, _ tokens: Tokens) -> Range<Int> {
    var first = range.lowerBound
    while first > 0, range.lowerBound - first < 3 {
      if tokens.all[first].followsPause || tokens.all[first].opensSentence { break }
      first -= 1
      if homes.value(ofHash: tokens.all[first].hash) != nil { return first..<range.upperBound }
      guard let cue = cue(tokens.all[first], tokens), cue == .place || cue == .article else {
        break
      }
    }
    return range
  }

  func cue(_ token: Token, _ tokens: Tokens) -> Cue? {
    table.value(ofHash: token.hash).flatMap(Cue.init(rawValue:))
  }

  /// The nearest person before the name, else after it, within its part of the sentence.
  func whose(_ range: Range<Int>, _ tokens: Tokens) -> ComuneMention.Whose {
    var index = range.lowerBound
    while index > 0, range.lowerBound - index < 5 {
      if tokens.all[index].followsPause || tokens.all[index].opensSentence { break }
      index -= 1
      switch cue(tokens.all[index], tokens) {
      case .first: return .writer
      case .third: return .other
      default: break
      }
    }
    return whoseAfter(range.upperBound, tokens)
  }

  private func whoseAfter(_ start: Int, _ tokens: Tokens) -> ComuneMention.Whose {
    for index in start..<min(start + 3, tokens.all.count) {
      if tokens.all[index].followsPause || tokens.all[index].opensSentence { break }
      switch cue(tokens.all[index], tokens) {
      case .first: return .writer
      case .third: return .other
      default: break
      }
    }
    return .writer
  }

  /// «non a Crema», «non sono di Ostiano».
  func isDenied(_ range: Range<Int>, _ tokens: Tokens) -> Bool {
    let first = max(0, range.lowerBound - 3)
    for index in stride(from: range.lowerBound - 1, through: first, by: -1) {
      let next = tokens.all[index + 1]
      if next.followsPause || next.opensSentence { return false }
      if cue(tokens.all[index], tokens) == .denial { return true }
    }
    return false
  }
}
