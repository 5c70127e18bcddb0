/// The known name nearest to a word that is none.
///
/// One edit is allowed up to 4 letters, two up to 8, three beyond; a swap of neighbours is one.
func nearest(to word: String, among names: some Sequence<String>) -> String? {
  let folded = Array(foldedID(word).unicodeScalars.prefix(40))
  let bound = folded.count <= 4 ? 1 : folded.count <= 8 ? 2 : 3
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(folded, Array(foldedID(name).unicodeScalars.prefix(40)))
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
