/// What waits while the family has stopped: «anzi sì» takes it up again.
public enum Pause: Hashable, Sendable, Codable {
  case nothing
  case question(Asked)
  case offer(Offer)

  init(_ asked: Asked?) {
    self = asked.map(Pause.question) ?? .nothing
  }

  /// The question that waits, in an offer the one behind it.
  var asked: Asked? {
    switch self {
    case .nothing: nil
    case .question(let asked): asked
    case .offer(let offer): offer.resume
    }
  }
}
