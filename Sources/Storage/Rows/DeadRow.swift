/// A row of the outbox that was given up, as staff see it: nothing of what it says.
package struct DeadRow: Equatable, Sendable {
  package var id: Int64
  package var family: Int64
  package var createdAt: Int64
  package var finalAt: Int64
  package var reason: String
}
