internal import Schede

/// The recommendation.
extension Reducer {
  /// Recommends what a row says, then asks how to go on.
  mutating func advise(_ row: Int) {
    guard let plan, let table = plan.table else { return adviseNothing() }
    let writer = AdviceWriter(wording: wording, plan: plan, slots: session.slots)
    let advice = writer.recommendation(table.rows[row], number: row + 1)
    let old = session.advice
    session.advice = advice
    outcome.recommendation = advice
    act(.recommend(advice))
    if let old { remark(old.isSameEnd(as: advice) ? "consiglio-uguale" : "consiglio-cambia") }
    if old?.distanceKm != advice.distanceKm { remarkDistrict() }
    let isSame = old.map(advice.isSameEnd) ?? false
    say(isSame ? writer.reminder(of: table.rows[row]) : advice.text)
    askHowToGoOn()
  }

  /// Who lives outside the district hears it honestly, with what there is over there.
  private mutating func remarkDistrict() {
    guard let plan, let district = plan.journey.district,
      case .comuni(let names, _)? = plan.comune.flatMap({ session.slots[$0]?.value }),
      let comune = names.first.flatMap(knowledge.comune), comune.district != district
    else { return }
    let id = "fuori-ambito-\(comune.district)"
    let isKnown = !knowledge.saying(id, in: session.language).isEmpty
    remark(isKnown ? id : "fuori-ambito", ["comune": comune.name])
  }

  private mutating func askHowToGoOn() {
    guard let end = plan?.end, knowledge.question(end) != nil else { return proposeNext() }
    remarkNext()
    ask(end)
  }

  /// No row holds: a person is the answer.
  mutating func adviseNothing() {
    session.stage = .idle
    say(phrase("nessun-consiglio"))
    if let person = knowledge.intent(Roles.person) { say(person.answer) }
  }

  /// Values that came after the recommendation: says what they change.
  mutating func readvise(_ changes: [Change]) {
    remarkCorrections(changes)
    session.misses = 0
    proceed()
  }
}

extension Recommendation {
  /// Whether it sends to the same service and place.
  func isSameEnd(as other: Recommendation) -> Bool {
    service == other.service && place == other.place
  }
}
