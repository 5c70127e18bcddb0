/// Why the people of the centre should look at a conversation.
public enum StaffNotice: Hashable, Sendable, Codable {
  /// A danger was disclosed; the id of the ``Schede/Crisis``.
  case danger(crisis: String)
  /// The family wants to talk to a person.
  case asksForPerson
  /// The family wants to be called back about the recommendation.
  case callBack
  /// What the family asked for before is no longer wanted.
  case takenBack
}
