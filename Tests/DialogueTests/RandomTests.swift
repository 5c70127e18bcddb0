import Dialogue
import Schede
import Seeded
import Testing
import Understanding

struct RandomTests {
  @Test func `ten thousand random conversations never trap and are never stuck`() {
    for seed in 0..<10_000 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var talk = Talk(seed % 10 == 0 ? SmallCentre.intentsOnly : SmallCentre.dialogue)
      for _ in 0..<8 {
        let event = random.event(in: talk)
        if case .said(_, let now) = event { talk.now = now.seconds }
        talk.send(event)
        guard check(talk, after: event, seed) else { return }
      }
      guard seed % 10 == 0 || finds(talk, seed) else { return }
    }
  }

  @Test func `the same events always give the same turns`() {
    for seed in 0..<50 as Range<UInt64> {
      #expect(turns(seed) == turns(seed), "seed \(seed)")
    }
  }

  private func turns(_ seed: UInt64) -> [Turn] {
    var random = SplitMix64(seed: seed)
    var talk = Talk()
    return (0..<20).map { _ in
      talk.send(random.event(in: talk))
      return talk.turn
    }
  }

  /// What must hold after every event.
  private func check(_ talk: Talk, after event: Event, _ seed: UInt64) -> Bool {
    let outcome = talk.outcome
    let known = Set(["bisogno"] + talk.knowledge.knowledge.questions.map(\.id))
    let isSound =
      outcome.asking.map(known.contains) ?? true
      && outcome.replies.allSatisfy(isReadable)
      && Set(talk.turn.effects.map(\.id)).count == talk.turn.effects.count
      && outcome.offered.allSatisfy { talk.knowledge.knowledge.intent($0) != nil }
      && (isSilent(event, talk) || !outcome.replies.isEmpty)
    #expect(isSound, "seed \(seed): \(event) gave \(outcome)")
    return isSound
  }

  private func isReadable(_ reply: Reply) -> Bool {
    !reply.text.isEmpty && !reply.text.contains("{") && reply.choices.count <= 10
      && reply.choices.allSatisfy { !$0.label.isEmpty }
  }

  private func isSilent(_ event: Event, _ talk: Talk) -> Bool {
    switch event {
    case .expired, .tookOver, .released: true
    case .pressed: talk.session.stage == .handedOver
    case .said(let meaning, at: _):
      talk.session.stage == .handedOver
        || meaning.safety.map { talk.knowledge.knowledge.crisis($0.crisis) == nil } == true
    }
  }

  /// From wherever it is: restart, stop, danger and a plain question work, and a need finds its place.
  private func finds(_ talk: Talk, _ seed: UInt64) -> Bool {
    var talk = talk
    talk.send(.released)
    var danger = talk
    danger.say(.danger("suicidio"))
    var stopped = talk
    stopped.say(.command(.stop))
    var asking = talk
    asking.say(.sure("orari"))
    talk.say(.command(.restart))
    let isRestarted = talk.outcome.asking == "bisogno"
    talk.say(.sure("primi-mesi"))
    for _ in 0..<4 where talk.outcome.recommendation == nil { talk.say(answer(talk)) }
    let isSound =
      danger.outcome.safety == "suicidio" && !stopped.outcome.replies.isEmpty
      && asking.outcome.intent == "orari" && isRestarted
      && talk.outcome.recommendation?.service == "papa"
    #expect(isSound, "seed \(seed): \(talk.outcome)")
    return isSound
  }

  private func answer(_ talk: Talk) -> Meaning {
    switch talk.outcome.asking {
    case "eta": .months(8)
    case "chi": .option("chi", "padre")
    case "comune": .comune("Alfa")
    default: .low()
    }
  }
}
