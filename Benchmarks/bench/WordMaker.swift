internal import Seeded

/// Makes up beginnings of words out of Italian syllables, no two alike.
struct WordMaker {
  private static let onsets = [
    "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "ch", "cr", "fr",
    "gl", "gn", "pr", "sc", "sp", "st", "str", "tr", "qu",
  ]
  private static let vowels = ["a", "a", "e", "e", "i", "i", "o", "o", "u", "ia", "uo"]
  private static let endings = [
    "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "z",
  ]
  private static let codas = ["", "", "", "n", "r", "l", "s", "t"]

  private var random: SplitMix64
  private var known: Set<String> = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> String {
    while true {
      let word = WordMaker.unknown(using: &random)
      if known.insert(word).inserted { return word }
    }
  }

  /// A word that may be known already.
  static func unknown(using random: inout SplitMix64) -> String {
    var word = ""
    for _ in 0..<Int.random(in: 2...3, using: &random) {
      word += random.one(of: onsets)
      word += random.one(of: vowels)
      word += random.one(of: codas)
    }
    return word + random.one(of: endings)
  }
}
