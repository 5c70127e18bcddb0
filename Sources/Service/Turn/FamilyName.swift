/// An identifier of a family, with the place of its account.
struct FamilyName: Hashable, Sendable {
  var lane: Int
  var identifier: String
}
