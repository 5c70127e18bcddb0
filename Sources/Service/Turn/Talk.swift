internal import Dialogue
internal import Storage

/// A family's conversation as the turns work on it.
struct Talk: Sendable {
  var row: FamilyRow
  var session: Session
  /// The place of its account in ``TurnRoom/accounts``.
  let lane: Int

  var id: Int64 { row.id }

  /// A conversation that cannot be read begins anew: better than none.
  init(_ row: FamilyRow, lane: Int, language: String) {
    self.row = row
    self.lane = lane
    session = row.session.flatMap(Session.init(bytes:)) ?? Session(language: language)
  }
}
