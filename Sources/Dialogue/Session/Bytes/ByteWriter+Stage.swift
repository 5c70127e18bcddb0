internal import Language

/// The parts of a session, each with a number for its case; the numbers never change.
extension ByteWriter {
  mutating func stage(_ stage: Stage) {
    switch stage {
    case .idle: byte(0)
    case .asking(let asked):
      byte(1)
      self.asked(asked)
    case .offering(let offer):
      byte(2)
      self.offer(offer)
    case .proposing(let need):
      byte(3)
      text(need)
    case .alarmed(let alarm):
      byte(4)
      self.alarm(alarm)
    case .paused(let pause):
      byte(5)
      self.pause(pause)
    case .confirmingErasure(let resume):
      byte(6)
      optional(resume) { $0.asked($1) }
    case .handedOver: byte(7)
    case .confirmingExport(let resume):
      byte(8)
      optional(resume) { $0.asked($1) }
    }
  }

  mutating func asked(_ asked: Asked) {
    text(asked.question)
    number(Int64(asked.attempts))
    number(Int64(asked.digressions))
    number(Int64(asked.version))
    list(asked.options) { $0.text($1) }
  }

  private mutating func offer(_ offer: Offer) {
    list(offer.intents) { $0.text($1) }
    optional(offer.resume) { $0.asked($1) }
    number(Int64(offer.attempts))
    number(Int64(offer.version))
  }

  private mutating func alarm(_ alarm: Alarm) {
    text(alarm.crisis)
    text(alarm.step.rawValue)
    optional(alarm.suspended) { $0.asked($1) }
    optional(alarm.need) { $0.text($1) }
  }

  private mutating func pause(_ pause: Pause) {
    switch pause {
    case .nothing: byte(0)
    case .question(let asked):
      byte(1)
      self.asked(asked)
    case .offer(let offer):
      byte(2)
      self.offer(offer)
    }
  }

  mutating func slot(_ slot: Slot) {
    switch slot {
    case .unknown: byte(0)
    case .refused: byte(1)
    case .known(let value, let source):
      byte(source == .said ? 2 : 3)
      self.value(value)
    }
  }

  private mutating func value(_ value: SlotValue) {
    switch value {
    case .need(let id):
      byte(0)
      text(id)
    case .choice(let choice):
      byte(1)
      text(choice)
    case .ages(let ages):
      byte(2)
      list(ages) { $0.age($1) }
    case .comuni(let names, let ofOther):
      byte(ofOther ? 4 : 3)
      list(names) { $0.text($1) }
    }
  }

  /// Months, or -1 before birth.
  private mutating func age(_ age: Age) {
    switch age {
    case .expected: number(-1)
    case .months(let months): number(Int64(months))
    }
  }

  mutating func recommendation(_ advice: Recommendation) {
    text(advice.service)
    optional(advice.place) { $0.text($1) }
    list(advice.alternatives) { $0.text($1) }
    optional(advice.distanceKm) { $0.number(Int64(exactly: ($1 * 10).rounded()) ?? 0) }
    text(advice.because)
    text(advice.row)
    text(advice.text)
  }
}
