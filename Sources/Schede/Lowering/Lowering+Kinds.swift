extension Lowering {
  private static let afters: [String: After] = [
    "resume": .resume, "end": .end, "ask-to-resume": .askToResume,
  ]

  private static let offerings: [String: Offering] = [
    "always": .always, "when-clear": .whenClear, "after-advice": .afterAdvice,
  ]

  mutating func intent(_ scheda: Scheda) -> Intent {
    var intent = Intent(id: scheda.id, title: scheda.title, at: scheda.at)
    intent.phrases = phrases(scheda)
    intent.answer = answer(scheda)
    intent.button = value(.button, of: scheda)
    intent.topic = value(.topic, of: scheda)
    intent.opens = reference(.opens, of: scheda)
    intent.after = choice(.after, of: scheda, twins: Self.afters) ?? .resume
    intent.offering = choice(.offering, of: scheda, twins: Self.offerings) ?? .always
    intent.owner = value(.owner, of: scheda)
    intent.reviewBy = value(.review, of: scheda)
    intent.facts = facts(scheda)
    return intent
  }

  mutating func crisis(_ scheda: Scheda) -> Crisis {
    var crisis = Crisis(id: scheda.id, title: scheda.title, at: scheda.at)
    crisis.phrases = phrases(scheda)
    crisis.answer = answer(scheda)
    crisis.answerNow = answerNow(scheda)
    for field in scheda.fields(.now) {
      crisis.nowPhrases += phraseList(field.body, at: field.line, of: scheda)
    }
    for field in scheda.fields(.newborn) {
      crisis.newbornPhrases += phraseList(field.body, at: field.line, of: scheda)
    }
    crisis.notifies = value(.notifies, of: scheda)
    crisis.after = choice(.after, of: scheda, twins: Self.afters) ?? .askToResume
    crisis.facts = facts(scheda)
    return crisis
  }

  mutating func helpline(_ scheda: Scheda) -> Helpline {
    var line = Helpline(id: scheda.id, title: scheda.title, at: scheda.at)
    line.value = value(.value, of: scheda) ?? ""
    line.purpose = value(.purpose, of: scheda) ?? ""
    line.hours = value(.hours, of: scheda)
    line.languages = value(.languages, of: scheda)
    line.facts = facts(scheda)
    return line
  }

  mutating func place(_ scheda: Scheda) -> Place {
    var place = Place(id: scheda.id, title: scheda.title, at: scheda.at)
    place.name = value(.name, of: scheda) ?? scheda.title
    place.address = value(.address, of: scheda) ?? ""
    place.position = scheda.fields(.position).last.flatMap { coordinate($0.body, of: scheda) }
    place.comune = value(.comune, of: scheda)
    place.telephone = value(.telephone, of: scheda)
    place.hours = value(.hours, of: scheda)
    place.closures = list(.closed, of: scheda)
    place.directions = value(.directions, of: scheda)
    place.accessibility = value(.accessible, of: scheda)
    place.facts = facts(scheda)
    return place
  }

  mutating func service(_ scheda: Scheda) -> Service {
    var service = Service(id: scheda.id, title: scheda.title, at: scheda.at)
    service.answer = answer(scheda)
    service.staff = value(.staff, of: scheda)
    service.ages = ages(scheda)
    service.cost = value(.cost, of: scheda)
    service.places = list(.places, of: scheda).map { foldedID($0) }
    service.nearTie = kilometres(scheda) ?? service.nearTie
    service.facts = facts(scheda)
    return service
  }

  mutating func journey(_ scheda: Scheda) -> Journey {
    var journey = Journey(id: scheda.id, title: scheda.title, at: scheda.at)
    journey.table = reference(.table, of: scheda) ?? ""
    journey.start = reference(.start, of: scheda) ?? ""
    journey.order = list(.order, of: scheda).map { foldedID($0) }
    journey.end = reference(.end, of: scheda)
    journey.expiresAfterHours = hours(scheda) ?? journey.expiresAfterHours
    journey.district = reference(.district, of: scheda)
    return journey
  }

  mutating func saying(_ scheda: Scheda) -> Saying {
    var saying = Saying(id: scheda.id, title: scheda.title, at: scheda.at)
    saying.text = answer(scheda)
    return saying
  }

  mutating func centre(_ scheda: Scheda) -> Centre {
    var centre = Centre(id: scheda.id, title: scheda.title, at: scheda.at)
    centre.name = value(.name, of: scheda) ?? scheda.title
    centre.mainPlace = reference(.place, of: scheda)
    centre.contacts = scheda.fields(.contacts).map { text($0.body, of: scheda) }
    centre.privacyNotice = value(.privacy, of: scheda)
    centre.privacyVersion = value(.privacyVersion, of: scheda)
    centre.handoffHours = value(.handoffHours, of: scheda)
    centre.timeZone = value(.timeZone, of: scheda)
    centre.languages = list(.languages, of: scheda).map { foldedID($0) }
    centre.facts = facts(scheda)
    return centre
  }
}
