/// What goes with a message and comes back with its statuses: a row of the outbox and its family.
///
/// The row of a message that was sent is gone; its family is needed still where it failed after all.
struct Tag: Equatable {
  var row: Int64
  var family: Int64

  init(row: Int64, family: Int64) {
    self.row = row
    self.family = family
  }

  /// Nil where it is none of ours.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let row = Int64(parts[0]), let family = Int64(parts[1]) else {
      return nil
    }
    self.init(row: row, family: family)
  }

  var text: String { "\(row)-\(family)" }
}
