/// Why there is no answer, and whether the request may have arrived all the same.
package struct ClientFailure: Error, Equatable, Sendable {
  package enum Fate: String, Hashable, Sendable {
    /// Surely not: no connection, or not a byte of the body written.
    case notSent
    /// Perhaps: cut or timed out after bytes had left.
    case ambiguous
  }

  package var fate: Fate
  /// libcurl's number, for logs, or ours below 0; the text may name hosts, so it is not kept.
  package var code: Int

  package init(fate: Fate, code: Int) {
    self.fate = fate
    self.code = code
  }

  /// The host is not on the client's list.
  package static let hostNotAllowed = ClientFailure(fate: .notSent, code: -1)
  /// Path, method or a header would not stay what they are.
  package static let malformed = ClientFailure(fate: .notSent, code: -2)
  /// The client was stopped before it was the request's turn.
  package static let stopped = ClientFailure(fate: .notSent, code: -3)
}
