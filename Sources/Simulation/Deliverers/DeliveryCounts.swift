/// What became of the updates that a played platform brought.
package struct DeliveryCounts: Equatable, Sendable {
  package var given = 0
  /// Times that the webhook said that it took one.
  package var taken = 0
  /// Those among them that were brought again all the same.
  package var twice = 0
  package var expired = 0
  /// Answers other than 200 to 299, by status; 0 for none.
  package var failures: [Int: Int] = [:]

  mutating func note(failure status: Int?) {
    failures[status ?? 0, default: 0] += 1
  }
}
