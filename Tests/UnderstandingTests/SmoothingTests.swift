import Testing

@testable import Understanding

@Suite struct `Weights of features` {
  /// A block of one feature that the first of two targets gave `mine`, and the second one unit.
  private func block(_ mine: Float, _ smoothing: Smoothing) -> Block {
    var shares = Shares(features: 2, targets: 2)
    if mine > 0 { shares.add(mine, to: 0) }
    shares.add(1, to: 1)
    shares.close(0)
    shares.add(1, to: 0)
    shares.close(1)
    return Block(shares, idf: [2, 1], smoothing: smoothing)
  }

  @Test(arguments: [1, 40, 10_000])
  func `a target loses what an example gave it, whatever the smoothing`(_ examples: Int) {
    let smoothing = Smoothing(0.05, examples: examples, targets: 2)
    let whole = block(3, smoothing)
    // A weight is exact to 0.2 %.
    let exact = 0.002 * abs(whole.rows.weight(0, of: 0)) + 0.001
    #expect(abs(whole.loss(of: 0, for: 0, without: 0)) < exact)
    // Beside the other target's weight, which does not change, three units have become two.
    let expected =
      2 * smoothing.points
      * logarithm(of: (3 + smoothing.share) / (2 + smoothing.share))
    #expect(abs(whole.loss(of: 0, for: 0, without: 1) - expected) < exact)
  }

  @Test func `an example cannot take away more than there is`() {
    let smoothing = Smoothing(0.05, examples: 10_000, targets: 2)
    let whole = block(1, smoothing)
    let all = whole.loss(of: 0, for: 0, without: 1)
    #expect(all > 0)
    // A weight is exact to 0.2 %, and what it was made of is reckoned back.
    #expect(abs(whole.loss(of: 0, for: 0, without: 9) - all) < 0.03 * all)
  }

  @Test func `silence counts the less the fewer examples there are, within bounds`() {
    let few = [1, 20, 100, 500, 5_000].map { Smoothing(0.05, examples: $0 * 7, targets: 7).share }
    #expect(few == few.sorted(by: >))
    #expect(few.first == 0.5)
    #expect(few.last == 0.05)
    #expect(Smoothing(0.05, examples: 0, targets: 7).share == 0.5)
  }

  /// The natural logarithm of a number a little above one, by its series.
  private func logarithm(of x: Float) -> Float {
    let part = (x - 1) / (x + 1)
    return (0..<20).reduce(Float(0)) { sum, term in
      var power = part
      for _ in 0..<(2 * term) { power *= part }
      return sum + 2 * power / Float(2 * term + 1)
    }
  }
}
