package import Channels

/// A call that may leave now: its mark is on the disk.
package struct SendOrder: Equatable, Sendable {
  package var route: Route
  /// The row of the outbox; nil for a receipt that nobody waits for.
  package var row: Int64?
  /// Whom it is for.
  package var family: Int64
  package var part: Part

  /// What the platform gives back in its statuses.
  package var tag: String { row.map { Tag(row: $0, family: family).text } ?? "" }
}
