/// What can go wrong with a key or a sealed text; says nothing of either.
package enum CryptoError: Error, Equatable, Sendable {
  /// libcrypto refused.
  case failed
  /// Sealed with another key or for another place, or changed since.
  case notAuthentic
  /// A key of another length; the lengths are in bytes.
  case keyLength(Int, wanted: Int)
}
