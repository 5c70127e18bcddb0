import Seeded
import Testing

@testable import Understanding

@Suite struct `Parts of a message` {
  private static let words = [
    "il", "nido", "asilo", "nonna", "nonno", "bambina", "bambini", "aprite", "sabato", "torta",
    "ricetta", "domani", "ha", "3", "marito", "graduatoria", "xyzzyplugh", "iscrizzione", "non",
  ]

  @Test func `score as the same words alone`() throws {
    var random = SplitMix64(seed: 7)
    var whole = try Fixture.understander()
    var alone = try Fixture.understander()
    let evidence = whole.compiled.evidence
    for _ in 0..<100 {
      let clauses = (0..<4).map { _ in
        (0..<Int.random(in: 2...6, using: &random)).map { _ in random.one(of: Self.words) }
          .joined(separator: " ")
      }
      _ = whole.read(clauses.joined(separator: ". "))
      #expect(whole.clauses.count == 4)
      for first in 0..<4 {
        for last in (first + 1)...4 {
          _ = alone.read(clauses[first..<last].joined(separator: ". "))
          whole.scorer.score(first..<last, evidence)
          alone.scorer.score(0..<(last - first), alone.compiled.evidence)
          #expect(abs(whole.scorer.coverage.share - alone.scorer.coverage.share) < 1e-6)
          for target in 0..<evidence.targets {
            let (part, same) = (
              whole.scorer.score(target, evidence),
              alone.scorer.score(target, alone.compiled.evidence)
            )
            #expect(abs(part - same) < 0.001, "\(clauses[first..<last])")
          }
        }
      }
    }
  }
}

@Suite struct `Very many targets` {
  private static let targets = 3_000
  private static let features = 30

  /// What each of the features says of a few targets.
  private func block(_ random: inout SplitMix64) -> Block {
    var shares = Shares(features: Self.features, targets: Self.targets)
    for target in 0..<Self.targets {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let feature = Int32.random(in: 0..<Int32(Self.features), using: &random)
        shares.add(Float.random(in: 0.1...1, using: &random), to: feature)
      }
      shares.close(Int32(target))
    }
    let idf = [Float](repeating: 2, count: Self.features)
    return Block(
      shares, idf: idf, smoothing: Smoothing(0.05, examples: 1_000_000, targets: Self.targets))
  }

  @Test func `are ranked and believed as if all of them were looked at`() {
    var random = SplitMix64(seed: 9)
    let block = block(&random)
    let leaning = Leaning(
      words: block, concepts: block, pairs: block, pieces: block, intents: Self.targets)
    var sparse = SparseScores(targets: Self.targets)
    for count in [0, 1, 3] {
      let rows = (0..<count).map { _ in Int.random(in: 0..<Self.features, using: &random) }
      var summary = Summary()
      for row in rows { summary.add(block.rows.summary(row)) }
      let share = Leaning.Share(summary)
      let line = leaning.line(words: share, concepts: share, pairs: share, pieces: share)
      var scores = (0..<Self.targets).map { leaning.score($0, line) }
      sparse.begin(line)
      for row in rows {
        block.rows.add(row, times: 1.5, to: &scores)
        sparse.add(row, of: block.rows, times: 1.5)
      }
      let exact = Ranks(0..<Self.targets, scores)
      let ranks = sparse.ranks(0..<Self.targets, leaning)
      #expect(ranks.map(\.target) == exact.map(\.target))
      let beliefs = Beliefs(best: exact[0].score, heat: 2)
      let ratio = sparse.sum(beliefs, leaning) / beliefs.sum(scores, 0..<Self.targets)
      #expect(abs(ratio - 1) < 0.01)
      let mean = scores.reduce(0, +) / Float(Self.targets)
      #expect(abs(sparse.mean(of: Self.targets, leaning) - mean) < 0.01)
    }
  }

  @Test func `that no word speaks for add nothing to a belief they are far behind`() {
    var random = SplitMix64(seed: 3)
    let block = block(&random)
    let leaning = Leaning(
      words: block, concepts: block, pairs: block, pieces: block, intents: Self.targets)
    for ahead: Float in [10, 200] {
      var sparse = SparseScores(targets: Self.targets)
      sparse.begin(Leaning.Line(middle: -3, slope: 1))
      sparse.add(4, of: block.rows, times: 0.1)
      sparse.raise(77, by: ahead)
      let ranks = sparse.ranks(0..<Self.targets, leaning)
      #expect(ranks.first?.target == 77)
      let beliefs = Beliefs(best: ranks[0].score, heat: 2)
      let scores = (0..<Self.targets).map { sparse.score($0, leaning) }
      let ratio = sparse.sum(beliefs, leaning) / beliefs.sum(scores, 0..<Self.targets)
      #expect(abs(ratio - 1) < 0.01)
      #expect(beliefs.isFelt(leaning.highest(Leaning.Line(middle: -3, slope: 1))) == (ahead == 10))
    }
  }
}
