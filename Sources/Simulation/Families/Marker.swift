/// What makes a message unlike all others: which family, and which of its messages.
///
/// It stands in the text as `#12-3`; where the service repeats it in the answer, the answer is known
/// to be the one to this message.
package struct Marker: Hashable, Sendable {
  package var family: Int
  package var number: Int

  package init(family: Int, number: Int) {
    self.family = family
    self.number = number
  }

  package var text: String { "#\(family)-\(number)" }

  /// The last marker in a text.
  package init?(in text: String) {
    let bytes = text.utf8
    guard let sign = bytes.lastIndex(of: UInt8(ascii: "#")) else { return nil }
    let rest = bytes[bytes.index(after: sign)...].prefix { byte in
      byte == UInt8(ascii: "-") || UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
    }
    let parts = rest.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, let family = Int(String(decoding: parts[0], as: UTF8.self)),
      let number = Int(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    self.init(family: family, number: number)
  }
}
