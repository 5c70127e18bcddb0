import Seeded
import Testing

@testable import Schede

@Suite struct TableProofTests {
  /// A random cell over the values 0…2, sometimes «any».
  private func condition(_ random: inout SplitMix64) -> DecisionTable.Condition {
    if random.next() % 3 == 0 { return .any }
    let values = (0...2).filter { _ in random.next() % 2 == 0 }
    return .alternatives(values.map { .value("v\($0)") })
  }

  @Test(arguments: [DecisionTable.Policy.first, .unique])
  func `agrees with counting every case`(_ policy: DecisionTable.Policy) {
    let classes = Array(
      repeating: (0...2).map { AnswerClass(label: "v\($0)", answer: .value("v\($0)")) }, count: 3)
    for seed in 0..<400 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let rows = (0..<Int(1 + random.next() % 6)).map { _ in
        (0..<3).map { _ in condition(&random) }
      }
      var proof = TableProof(classes: classes, rows: rows, policy: policy)
      let outcome = proof.prove()
      let cases = (0..<27).map { number in
        [number % 3, number / 3 % 3, number / 9].enumerated().map { classes[$0][$1] }
      }
      let holding = cases.map { answers in
        rows.indices.filter { row in
          zip(answers, rows[row]).allSatisfy { $0.holds($1) }
        }
      }
      #expect(outcome.gaps == holding.count { $0.isEmpty }, "seed \(seed)")
      #expect((outcome.gap == nil) == (outcome.gaps == 0), "seed \(seed)")
      #expect(outcome.deciding == Set(holding.compactMap(\.first)), "seed \(seed)")
      guard policy == .unique else { continue }
      for row in rows.indices {
        let count = holding.count { $0.dropFirst().contains(row) }
        #expect(outcome.overlaps[row]?.count ?? 0 == count, "seed \(seed)")
      }
    }
  }

  @Test func `proves a table with more cases than could be counted`() {
    let classes = (0..<12).map { _ in
      (0..<100).map { AnswerClass(label: "v\($0)", answer: .value("v\($0)")) }
    }
    let only = DecisionTable.Condition.alternatives([.value("v7")])
    let rows = (0..<12).map { column in (0..<12).map { $0 == column ? only : .any } }
    var proof = TableProof(classes: classes, rows: rows, policy: .first)
    let outcome = proof.prove()
    #expect(proof.isComplete)
    #expect(outcome.deciding.count == 12)
    #expect(outcome.gap?.allSatisfy { $0 == "v0" } == true)
  }

  @Test func `gives up on a table made to be slow`() {
    let classes = (0..<16).map { _ in
      (0..<40).map { AnswerClass(label: "v\($0)", answer: .value("v\($0)")) }
    }
    var random = SplitMix64(seed: 1)
    let rows = (0..<200).map { _ in
      (0..<16).map { _ in
        DecisionTable.Condition.alternatives(
          (0..<40).filter { _ in random.next() % 2 == 0 }.map { .value("v\($0)") })
      }
    }
    var proof = TableProof(classes: classes, rows: rows, policy: .unique, limit: 20_000)
    _ = proof.prove()
    #expect(!proof.isComplete)
  }

  @Test(arguments: [
    ("0..11m", 0...11), ("3..5a", 36...71), ("6m..2a", 6...35), ("18a..", 216...1451),
    ("..17a", 0...215), ("2a", 24...35), ("6 mesi", 6...6),
  ])
  func `reads ages`(_ text: String, _ months: ClosedRange<Int>) {
    #expect(AgeNotation.age(text) == .months(months))
  }

  @Test(arguments: ["", "..", "3", "5..3a", "200a", "a..b", "1..2..3a", "-1m"])
  func `refuses what is no age`(_ text: String) {
    #expect(AgeNotation.age(text) == nil)
  }

  @Test func `writes ages as the tables do`() {
    let classes = AnswerClass.ages(cutBy: [.months(0...11), .months(36...71), .expected])
    #expect(classes.map(\.label) == ["0..11m", "1..2a", "3..5a", "6a.."])
  }
}
