/// A family as the store knows it: no name, no number, nothing in clear but times and marks.
package struct FamilyRow: Equatable, Sendable {
  package var id: Int64
  /// Channel and account that it writes to.
  package var route: String
  /// When it wrote first and last, in seconds since 1970.
  package var firstAt: Int64
  package var lastAt: Int64
  /// It blocked the account.
  package var isBlocked = false
  /// It asked to be forgotten: goes as soon as its farewell is sent.
  package var isLeaving = false
  /// The writer said to be under age: kept for a day at most.
  package var isMinor = false
  /// The version of the privacy notice that it was shown.
  package var notice: String?
  /// When it was told last that only text is read.
  package var toldAt: Int64?
  /// Its conversation; nil where there is none, or where it could not be opened.
  package var session: [UInt8]?

  package init(id: Int64, route: String, firstAt: Int64, lastAt: Int64) {
    self.id = id
    self.route = route
    self.firstAt = firstAt
    self.lastAt = lastAt
  }

  /// What staff and logs call it: says nothing of who it is.
  package var pseudonym: String { "F-\(id)" }
}
