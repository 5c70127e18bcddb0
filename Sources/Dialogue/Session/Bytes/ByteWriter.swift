/// Writes values one behind the other.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(256)
  }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }
  mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Seven bits a byte, small numbers first; the sign is the lowest bit (zigzag).
  mutating func number(_ number: Int64) {
    var rest = UInt64(bitPattern: (number << 1) ^ (number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func text(_ text: String) {
    number(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Value>(_ values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
    number(Int64(values.count))
    for value in values { write(&self, value) }
  }
}
