/// What a body may cost us, each with what it defends against.
package enum Limits {
  /// Levels of nesting of a JSON text, against texts that are all brackets; the platforms use about 10.
  package static let depth = 64
  /// Values and member names of a JSON text, against small texts that become large in memory.
  ///
  /// 16 bytes each; WhatsApp's largest batch (3 MB) has fewer than 400,000.
  package static let tokens = 1 << 19
  /// Bytes of a JSON text, so that a place in it fits in 32 bits; HTTP's limit is far below.
  package static let bytes = 1 << 28
  /// Bytes of a number that is read as one, against numbers of a million digits.
  package static let numberBytes = 64
  /// Bytes of a word that comes from a platform and goes to metrics, against metrics without end.
  package static let wordBytes = 40
  /// Contacts beside WhatsApp's messages that are searched, against a search that is quadratic.
  package static let contacts = 256
  /// Bytes of WhatsApp's verification challenge, a number, against sending back a page.
  package static let challengeBytes = 64
  /// UTF-16 units of a platform's description of an error that staff are shown.
  package static let descriptionUnits = 200
  /// Seconds after which a platform may ask us to come back at most, against waiting for ever.
  package static let retryAfterSeconds = 3_600
}
