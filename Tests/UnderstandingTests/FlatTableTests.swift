import Testing

@testable import Understanding

@Suite struct `Flat tables` {
  private func rows(
    targets: Int, _ weights: [Int: Float], isSum: Bool = false
  ) -> WeightRows {
    var sums = [Float](repeating: 0, count: targets)
    for (target, weight) in weights { sums[target] = weight }
    var rows = WeightRows(targets: targets)
    rows.append(
      &sums, weights.keys.sorted().map { Int32($0) }, Summary(rarity: 1, absence: -2),
      isSum: isSum)
    #expect(sums.allSatisfy { $0 == 0 })
    return rows
  }

  @Test func `add a row of few targets and a whole one alike`() {
    for count in [1, 3, 20, 40] {
      let weights = Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, Float($0 + 1)) })
      let rows = rows(targets: 40, weights)
      var scores = [Float](repeating: 1, count: 40)
      rows.add(0, times: 2, to: &scores)
      for target in 0..<40 { #expect(scores[target] == 1 + 2 * (weights[target] ?? 0)) }
      #expect(rows.weight(0, of: count - 1) == Float(count))
    }
  }

  /// Ten targets of which much is said among others of which little is said.
  private func weights(of count: Int) -> [Int: Float] {
    Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, $0 < 10 ? Float(100 + $0) : 1) })
  }

  @Test func `keep what is most telling of a row that names very many`() {
    for (targets, isSum) in [(1_000, false), (4_000, true)] {
      let rows = rows(targets: targets, weights(of: 800), isSum: isSum)
      let mean = rows.summary(0).absence + 2
      #expect(abs(mean - 790 / Float(targets - 10)) < 0.001)
      for target in 0..<10 {
        // A weight is exact to 0.2 %.
        #expect(abs(rows.weight(0, of: target) + mean - Float(100 + target)) < 0.25)
      }
      #expect(rows.weight(0, of: 20) == 0)
    }
  }

  @Test func `name nobody of very many for what stands nearly everywhere`() {
    let common = rows(targets: 4_000, weights(of: 513))
    #expect((0..<4_000).allSatisfy { common.weight(0, of: $0) == 0 })
    // The sum over all targets is the same as if each were named.
    #expect(abs((common.summary(0).absence + 2) * 4_000 - 1_548) < 0.5)
    #expect(rows(targets: 4_000, weights(of: 512)).weight(0, of: 9) > 100)
  }

  @Test func `rank the best first, the earlier of two equals`() {
    let scores: [Float] = [3, -1, 7, 7, -.infinity, 0, 2, 5, 5, 6, -4, 1, 1, 1, 9, 0, 0, 0, 0, 4]
    let ranks = Ranks(0..<scores.count, scores)
    #expect(ranks.map(\.target) == [14, 2, 3, 9, 7, 8])
    #expect(Ranks(4..<6, scores).map(\.target) == [5, 4])
    #expect(Ranks(0..<0, scores).isEmpty)
  }

  @Test func `rank those named, of two equals the lower target`() {
    let names: [Int32] = [40, 9, 300, 2, 11, 7, 12]
    let ranks = Ranks(names, [1, 5, 3, 5, -2, 0, 4, 99], names.count)
    #expect(ranks.map(\.target) == [2, 9, 12, 300, 40, 7])
  }

  @Test func `sum the beliefs as a series does`() {
    for count in [1, 7, 20, 700] {
      let scores = (0..<count).map { Float($0 * 37 % 100) / 5 }
      let best = scores.max() ?? 0
      let exact = scores.reduce(0) { $0 + power((Double($1) - Double(best)) / 3) }
      let sum = Beliefs(best: best, heat: 3).sum(scores, 0..<count)
      #expect(abs(sum / exact - 1) < 1e-5)
    }
  }

  @Test func `read the sum of powers of many numbers from a table`() {
    let numbers = (0..<200).map { Float($0 * 61 % 200) / 100 - 0.8 }
    let sums = LogSums(numbers[...])
    for x: Float in [0, 0.3, 1, 5.5, 31.9] {
      let most = numbers.max() ?? 0
      let exact = numbers.reduce(0) { $0 + power(Double(x * ($1 - most))) }
      let read = 1 / power(-Double(sums[x] - x * most))
      #expect(abs(read / exact - 1) < 0.005, "\(x)")
    }
  }

  /// e to a power that is not above zero, by its series.
  private func power(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for index in 1..<200 {
      term *= -x / Double(index)
      sum += term
    }
    return 1 / sum
  }
}
