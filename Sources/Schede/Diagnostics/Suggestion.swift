/// The known name nearest to a word that is none.
///
/// One edit is allowed up to 4 letters, two up to 8, three beyond; a swap of neighbours is one.
public func nearest(to word: String, among names: some Sequence<String>) -> String? {
  guard word.utf8.count <= Bounds.suggestionLetters * 2 else { return nil }
  let folded = Array(foldedID(word).unicodeScalars)
  let bound = folded.count <= 4 ? 1 : folded.count <= 8 ? 2 : 3
  var best: (name: String, distance: Int)?
  for name in names.prefix(Bounds.suggestions) {
    let other = Array(foldedID(name).unicodeScalars.prefix(Bounds.suggestionLetters * 2))
    guard abs(other.count - folded.count) <= bound else { continue }
    let distance = editDistance(folded, other)
    guard distance <= bound, distance < (best?.distance ?? .max) else { continue }
    best = (name, distance)
  }
  return best?.name
}

/// Insertions, deletions, changes and swaps of neighbours between two words.
func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, element) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let change = last[column] + (element == other ? 0 : 1)
      var cost = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, element == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
