internal import Schede

extension DialogueKnowledge {
  /// The places of a row, the one to recommend first.
  ///
  /// The nearest first; the order of the data decides in the main place's own Comune, where the
  /// Comune is not known, and among places of which the distances differ by less than the service's
  /// ``Schede/Service/nearTie``.
  func places(of row: DecisionTable.Row, from comune: Comune?) -> [RankedPlace] {
    let service = knowledge.service(row.service)
    let ids = row.places ?? service?.places ?? []
    let places = ids.compactMap(knowledge.place).map { place in
      RankedPlace(place: place, kilometres: kilometres(from: comune, to: place))
    }
    guard let comune, comune.name != mainComune else { return places }
    return Self.ranked(places, nearTie: service?.nearTie ?? 0)
  }

  /// The Comune of the centre's main place.
  private var mainComune: String? {
    knowledge.centre?.mainPlace.flatMap(knowledge.place)?.comune
  }

  private func kilometres(from comune: Comune?, to place: Place) -> Double? {
    guard let comune, let position = place.position else { return nil }
    return comune.position.kilometres(to: position)
  }

  /// Takes again and again the first that is nearly the nearest of those left.
  private static func ranked(_ places: [RankedPlace], nearTie: Double) -> [RankedPlace] {
    var left = places
    var ranked: [RankedPlace] = []
    while let nearest = left.compactMap(\.kilometres).min(),
      let next = left.firstIndex(where: { ($0.kilometres ?? .infinity) - nearest < nearTie })
        ?? left.firstIndex(where: { $0.kilometres == nearest })
    {
      ranked.append(left.remove(at: next))
    }
    return ranked + left
  }
}
