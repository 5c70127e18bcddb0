/// The pieces of a word: every run of four letters of « word », edges included.
///
/// They tell what a word is about when its ending, its spelling or the word itself is new. Four
/// letters were measured to do as well as three to five, at a third of the cost.
public enum Pieces {
  static let length = 4

  /// Calls `body` with the hash of each piece, in order; a piece may come twice.
  public static func forEach(in word: Span<UInt8>, _ body: (UInt64) -> Void) {
    let count = word.count + 2
    for start in 0...max(0, count - length) {
      body(hash(of: word, from: start, to: min(start + length, count)))
    }
  }

  /// The hash of a stretch of the word between two spaces.
  private static func hash(of word: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in start..<end {
      let letter = place == 0 || place == word.count + 1 ? 0x20 : word[place - 1]
      hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    }
    return Fingerprint.mixed(hash)
  }
}
