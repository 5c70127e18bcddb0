/// A value, or the name of a member, in a JSON text.
struct JSONToken: Sendable {
  enum Kind: UInt8, Sendable {
    case object
    case array
    case string
    case number
    case yes
    case no
    case null
  }

  /// Its bytes; of a string, those between the quotes.
  var start: UInt32
  var end: UInt32
  /// The token behind it and all that it holds; while a container is open, the one around it.
  var next: UInt32
  var kind: Kind
  /// Whether a string is written as it reads, without `\`.
  var isPlain: Bool

  init(_ kind: Kind, _ bytes: Range<Int>, next: Int, isPlain: Bool = true) {
    start = UInt32(truncatingIfNeeded: bytes.lowerBound)
    end = UInt32(truncatingIfNeeded: bytes.upperBound)
    self.next = UInt32(truncatingIfNeeded: next)
    self.kind = kind
    self.isPlain = isPlain
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}
