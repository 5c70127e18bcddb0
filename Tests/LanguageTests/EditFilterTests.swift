import Seeded
import Testing

@testable import Language

@Suite struct `Far words are passed over` {
  /// Optimal string alignment, cell by cell.
  private func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : row } }
    for row in 0..<left.count {
      for column in 0..<right.count {
        let isEqual = left[row] == right[column]
        var best = min(
          table[row][column] + (isEqual ? 0 : 1), table[row][column + 1] + 1,
          table[row + 1][column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = best
      }
    }
    return table[left.count][right.count]
  }

  private func passes(_ left: [UInt8], _ right: [UInt8], _ most: Int) -> Bool {
    EditFilter(left.span).isWithin(most, of: right.span)
  }

  private func word(_ random: inout SplitMix64) -> [UInt8] {
    (0..<Int(random.next() % 9 + 4)).map { _ in UInt8(random.next() % 4) + UInt8(ascii: "a") }
  }

  @Test func `counts the edits as the table of all letters does`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let (left, right) = (word(&random), word(&random))
      let count = edits(left, right)
      #expect(passes(left, right, count))
      #expect(!passes(left, right, count - 1))
    }
  }

  @Test func `never passes over a word whose edits are cheap enough`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<3_000 {
      let (left, right) = (word(&random), word(&random))
      for bound: Int32 in [10, 14, 16, 20]
      where EditCost.between(left.span, right.span, bound: bound) != nil {
        #expect(passes(left, right, Int(bound / EditCost.doubled)))
      }
    }
  }
}
