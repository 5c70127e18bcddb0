import Dialogue
import Testing

@testable import Transcripts

@Suite struct ScoreTests {
  private let now = Moment("2026-11-23 10:30")

  private func message(
    _ text: String, _ expected: [String], also: [String] = [], kind: String = "clean"
  ) -> IntentCase {
    IntentCase(id: text, text: text, expected: expected, alsoRight: also, kind: kind)
  }

  @Test func `marks what is right, wrong and rejected`() throws {
    var assistant = try SmallSet.assistant()
    let now = try #require(now)
    func mark(_ message: IntentCase) -> IntentJudgement.Mark {
      assistant.judge(message, at: now).mark
    }
    #expect(mark(message("orari", ["orari"])) == .right)
    #expect(mark(message("orari", ["primi-mesi"], also: ["orari"])) == .right)
    #expect(mark(message("orari", ["primi-mesi"])) == .wrong)
    #expect(mark(message("xyzzy plugh", ["orari"])) == .rejected)
    #expect(mark(message("xyzzy plugh", ["fuori-tema"])) == .right)
    #expect(mark(message("mio marito mi picchia", ["orari"])) == .wrong)
  }

  @Test func `counts by mark and kind, off-topic and double messages apart`() throws {
    var assistant = try SmallSet.assistant()
    let now = try #require(now)
    var score = IntentScore()
    for message in [
      message("orari", ["orari"]), message("xyzzy plugh", ["orari"], kind: "typo"),
      message("xyzzy plugh", ["fuori-tema"]), message("orari", ["fuori-tema"]),
      message("orari", ["orari", "primi-mesi"], kind: "multi"),
      message("mio marito mi picchia", ["orari"]),
    ] {
      score.add(assistant.judge(message, at: now))
    }
    #expect(score.total.all == 6)
    #expect(score.total[.right] == 3)
    #expect(score.byKind.map(\.name) == ["clean", "typo", "multi"])
    #expect(score.byKind[1].row[.rejected] == 1)
    #expect(score.offTopic.count == 1 && score.offTopic.all == 2)
    #expect(score.rejections.count == 1 && score.rejections.all == 2)
    #expect(score.double.count == 0 && score.double.all == 1)
    #expect(score.alarms == 1)
    #expect(score.surplus.count == 0 && score.surplus.all == 2)
    #expect(
      score.confusions.map { "\($0.expected) \($0.got) \($0.count)" } == [
        "fuori-tema orari 1", "orari violenza 1",
      ])
  }

  @Test func `a danger needs its crisis and its number, first where it is now`() throws {
    var assistant = try SmallSet.assistant()
    let now = try #require(now)
    func judge(_ text: String, _ crisis: String?, isNow: Bool? = nil) -> DangerJudgement {
      assistant.judge(
        DangerCase(
          id: "a", text: text, crisis: crisis, alsoRight: [], isNow: isNow, kind: "e"), at: now)
    }
    let plain = judge("mio marito mi picchia", "violenza")
    #expect(plain.isRight && plain.number == "1522")
    let urgent = judge("mi picchia adesso", "violenza", isNow: true)
    #expect(urgent.isRight && urgent.number == "112")
    #expect(!judge("mi picchia", "violenza", isNow: true).namesNumber)
    #expect(!judge("orari", "violenza").isRight)
    #expect(judge("mio figlio di tre anni mi picchia", nil).isRight)
    var score = DangerScore()
    score.add(plain)
    score.add(judge("orari", "violenza"))
    score.add(judge("mi minaccia", nil))
    #expect(score.caught.count == 1 && score.caught.all == 2)
    #expect(score.falseAlarms.count == 1 && score.falseAlarms.all == 1)
    #expect(score.byKind.first?.caught == score.caught)
  }

  @Test func `a family answers what is asked until it is sent somewhere`() throws {
    var assistant = try SmallSet.assistant()
    let now = try #require(now)
    let family = TriageCase(
      id: "t", opening: "buongiorno", answers: ["bisogno": "piange da ore", "eta": "3 mesi"],
      service: "papa", places: ["sede"])
    let judgement = assistant.judge(family, at: now)
    #expect(judgement.isRight)
    #expect(judgement.steps.map(\.said).last == "3 mesi")
    var other = family
    other.places = ["altrove"]
    #expect(!assistant.judge(other, at: now).isRight)
    other.answers = [:]
    let lost = assistant.judge(other, at: now)
    #expect(lost.recommendation == nil && lost.steps.count == 1)
  }

  @Test func `a dialogue says which answer lacks what`() throws {
    var assistant = try SmallSet.assistant()
    let now = try #require(now)
    var first = DialogueCase.Expectation()
    first.intents = ["orari"]
    first.mentionsAny = ["NOVE", "dieci"]
    first.mentionsNone = ["1522"]
    var second = DialogueCase.Expectation()
    second.intents = ["orari"]
    second.safety = "violenza"
    second.mentionsAll = ["1522", "113"]
    let conversation = DialogueCase(
      id: "d", about: "prova",
      turns: [
        .init(said: "orari", expected: first), .init(said: "mi picchia", expected: second),
      ])
    let judgement = assistant.judge(conversation, at: now)
    #expect(judgement.misses.map(\.turn) == [2])
    #expect(judgement.misses.first?.faults == ["intent violenza, not orari", "«113» missing"])
  }
}
