/// Why a body is none that the platform sends; says nothing of what it holds.
package struct WireError: Error, Equatable, Sendable {
  /// A word for metrics: `json`, `depth`, `utf8`, `shape`.
  package var reason: String
  /// Where in the bytes.
  package var offset: Int

  package init(_ reason: String, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
