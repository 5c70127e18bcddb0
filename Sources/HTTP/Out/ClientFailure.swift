/// Why there is no answer, and whether the request may have arrived all the same.
package struct ClientFailure: Error, Equatable, Sendable {
  package enum Fate: String, Hashable, Sendable {
    /// Surely not: no connection, or not a byte written.
    case notSent
    /// Perhaps: cut or timed out after bytes had left.
    case ambiguous
  }

  package var fate: Fate
  /// libcurl's number, for logs; its text may name hosts, so it is not kept.
  package var code: Int

  package init(fate: Fate, code: Int) {
    self.fate = fate
    self.code = code
  }
}
