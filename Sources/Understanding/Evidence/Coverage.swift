/// How many of the words of a message the data know.
struct Coverage: Sendable {
  var words = 0
  var known = 0
  /// The shares of their pieces that the data know, of the words that they do not know.
  var halfKnown = 0.0

  /// The share of the words that the data know, the pieces of the others counted half.
  var share: Double {
    guard words > 0 else { return 0 }
    return (Double(known) + Weights.halfKnown * halfKnown) / Double(words)
  }

  func subtracting(_ other: Coverage) -> Coverage {
    Coverage(
      words: words - other.words, known: known - other.known,
      halfKnown: halfKnown - other.halfKnown)
  }
}
