internal import Language

/// The parts of a session, as ``ByteWriter`` writes them.
extension ByteReader {
  mutating func stage() throws(Unreadable) -> Stage {
    switch try byte() {
    case 0: .idle
    case 1: .asking(try asked())
    case 2: .offering(try offer())
    case 3: .proposing(need: try text())
    case 4: .alarmed(try alarm())
    case 5: .paused(try pause())
    case 6: .confirmingErasure(resume: try resume())
    case 7: .handedOver
    case 8: .confirmingExport(resume: try resume())
    default: throw Unreadable()
    }
  }

  mutating func resume() throws(Unreadable) -> Asked? {
    try optional { reader throws(Unreadable) in try reader.asked() }
  }

  mutating func texts() throws(Unreadable) -> [String] {
    try list { reader throws(Unreadable) in try reader.text() }
  }

  mutating func asked() throws(Unreadable) -> Asked {
    let question = try text()
    let (attempts, digressions, version) = (try number(), try number(), try number())
    var asked = Asked(question: question, version: Int(version), options: try texts())
    asked.attempts = Int(attempts)
    asked.digressions = Int(digressions)
    return asked
  }

  private mutating func offer() throws(Unreadable) -> Offer {
    let (intents, resume) = (try texts(), try resume())
    let attempts = try number()
    var offer = Offer(intents: intents, resume: resume, version: Int(try number()))
    offer.attempts = Int(attempts)
    return offer
  }

  private mutating func alarm() throws(Unreadable) -> Alarm {
    let crisis = try text()
    guard let step = Alarm.Step(rawValue: try text()) else { throw Unreadable() }
    let suspended = try resume()
    let need = try optional { reader throws(Unreadable) in try reader.text() }
    return Alarm(crisis: crisis, step: step, suspended: suspended, need: need)
  }

  private mutating func pause() throws(Unreadable) -> Pause {
    switch try byte() {
    case 0: .nothing
    case 1: .question(try asked())
    case 2: .offer(try offer())
    default: throw Unreadable()
    }
  }

  mutating func slot() throws(Unreadable) -> Slot {
    switch try byte() {
    case 0: .unknown
    case 1: .refused
    case 2: .known(try value(), .said)
    case 3: .known(try value(), .asked)
    default: throw Unreadable()
    }
  }

  private mutating func value() throws(Unreadable) -> SlotValue {
    switch try byte() {
    case 0: .need(try text())
    case 1: .choice(try text())
    case 2: .ages(try list { reader throws(Unreadable) in try reader.age() })
    case 3: .comuni(try texts(), ofOther: false)
    case 4: .comuni(try texts(), ofOther: true)
    default: throw Unreadable()
    }
  }

  private mutating func age() throws(Unreadable) -> Age {
    let months = try number()
    return months == -1 ? .expected : .months(Int(months))
  }

  mutating func recommendation() throws(Unreadable) -> Recommendation {
    let service = try text()
    let place = try optional { reader throws(Unreadable) in try reader.text() }
    let alternatives = try texts()
    let distance = try optional { reader throws(Unreadable) in
      Double(try reader.number()) / 10
    }
    let (because, row) = (try text(), try text())
    return Recommendation(
      service: service, place: place, alternatives: alternatives, distanceKm: distance,
      because: because, row: row, text: try text())
  }
}
