/// Writes one JSON object, member by member, in the order of the calls.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []

  /// The bytes of an object.
  package static func object(_ fill: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    // Room for most answers; from 1 KB on the heap takes much longer.
    writer.bytes.reserveCapacity(960)
    writer.enclose("{", "}", fill)
    return writer.bytes
  }

  package mutating func text(_ name: String, _ value: String) {
    begin(name)
    quote(value)
  }

  package mutating func int(_ name: String, _ value: Int64) {
    begin(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  package mutating func bool(_ name: String, _ value: Bool) {
    begin(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func object(_ name: String, _ fill: (inout JSONWriter) -> Void) {
    begin(name)
    enclose("{", "}", fill)
  }

  /// An array, whose elements `fill` adds.
  package mutating func array(_ name: String, _ fill: (inout JSONWriter) -> Void) {
    begin(name)
    enclose("[", "]", fill)
  }

  /// An object as the next element of an array.
  package mutating func object(_ fill: (inout JSONWriter) -> Void) {
    separate()
    enclose("{", "}", fill)
  }

  /// An array as the next element of an array.
  package mutating func array(_ fill: (inout JSONWriter) -> Void) {
    separate()
    enclose("[", "]", fill)
  }

  /// A string as the next element of an array.
  package mutating func text(_ value: String) {
    separate()
    quote(value)
  }

  private mutating func enclose(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ fill: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    fill(&self)
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func begin(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// A comma, unless this is the first in its container.
  private mutating func separate() {
    guard let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") else {
      return
    }
    bytes.append(UInt8(ascii: ","))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // What needs no escape goes in stretches, not byte by byte.
      var start = 0
      while let place = JSONWriter.firstEscaped(in: utf8, from: start) {
        bytes.append(contentsOf: utf8[start..<place])
        escape(utf8[place])
        start = place + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Looks at eight bytes at a time, since texts are long and escapes are few.
  private static func firstEscaped(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(utf8)
    var place = start
    while place + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let first = EightBytes.firstEscaped(in: UInt64(littleEndian: eight))
      if first < 8 { return place + first }
      place += 8
    }
    return utf8[place...].firstIndex(where: isEscaped)
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    default:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes += [Hexadecimal.digit(byte >> 4), Hexadecimal.digit(byte & 15)]
    }
  }
}
