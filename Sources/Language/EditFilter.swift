/// How many edits lie between one word and others, all counted alike: what is too far is not
/// compared by what its edits cost.
///
/// Optimal string alignment in bits, a column of the table at a time (Hyyrö, «A bit-vector algorithm
/// for computing Levenshtein and Damerau edit distances», 2003). Never copied: hundreds of words are
/// held against one table.
struct EditFilter: ~Copyable {
  /// For each letter, modulo 32, where it stands in the word.
  private var places = InlineArray<32, UInt64>(repeating: 0)
  private let count: Int

  /// `word` has less than 64 letters.
  init(_ word: Span<UInt8>) {
    count = word.count
    for index in word.indices { places[Int(word[index] & 31)] |= 1 << UInt64(index) }
  }

  /// Whether no more than so many edits lie between the words; letters that are equal modulo 32
  /// count as equal.
  func isWithin(_ most: Int, of other: Span<UInt8>) -> Bool {
    let places = places.span
    var (positive, negative, diagonal, last) = (UInt64.max, UInt64(0), UInt64(0), UInt64(0))
    var distance = count
    let end = UInt64(count - 1)
    for index in other.indices {
      let equal = places[Int(other[index] & 31)]
      let swapped = ((~diagonal & equal) << 1) & last
      diagonal = (((equal & positive) &+ positive) ^ positive) | equal | negative | swapped
      let grows = negative | ~(diagonal | positive)
      let shrinks = diagonal & positive
      distance += Int(grows >> end & 1) - Int(shrinks >> end & 1)
      let shifted = grows << 1 | 1
      positive = shrinks << 1 | ~(diagonal | shifted)
      negative = shifted & diagonal
      last = equal
    }
    return distance <= most
  }
}
