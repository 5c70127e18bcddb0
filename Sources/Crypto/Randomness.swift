/// Random bytes for keys, ids and delays.
package enum Randomness {
  /// - Throws: ``CryptoError/failed`` where the system has none.
  package static func bytes(_ count: Int) throws(CryptoError) -> [UInt8] {
    try LibCrypto.random(count)
  }
}
