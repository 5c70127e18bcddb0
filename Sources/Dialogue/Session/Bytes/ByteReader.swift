/// The bytes are none that a ``ByteWriter`` wrote.
struct Unreadable: Error {}

/// Reads what ``ByteWriter`` writes; any bytes are safe to read.
struct ByteReader {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { next == bytes.count }

  mutating func byte() throws(Unreadable) -> UInt8 {
    guard next < bytes.count else { throw Unreadable() }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func flag() throws(Unreadable) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw Unreadable()
    }
  }

  mutating func number() throws(Unreadable) -> Int64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let part = try byte()
      value |= UInt64(part & 0x7F) << shift
      if part < 0x80 { return Int64(bitPattern: (value >> 1)) ^ -Int64(value & 1) }
    }
    throw Unreadable()
  }

  /// A count of things that take a byte at least each: never more than there are bytes.
  private mutating func count() throws(Unreadable) -> Int {
    let count = try number()
    guard count >= 0, count <= Int64(bytes.count - next) else { throw Unreadable() }
    return Int(count)
  }

  mutating func text() throws(Unreadable) -> String {
    let count = try count()
    defer { next += count }
    guard let text = String(validating: bytes[next..<(next + count)], as: UTF8.self) else {
      throw Unreadable()
    }
    return text
  }

  mutating func optional<Value>(
    _ read: (inout ByteReader) throws(Unreadable) -> Value
  ) throws(Unreadable) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Value>(
    _ read: (inout ByteReader) throws(Unreadable) -> Value
  ) throws(Unreadable) -> [Value] {
    var values: [Value] = []
    for _ in 0..<(try count()) { values.append(try read(&self)) }
    return values
  }

  /// Values by a text.
  mutating func pairs<Value>(
    _ read: (inout ByteReader) throws(Unreadable) -> Value
  ) throws(Unreadable) -> [String: Value] {
    var pairs: [String: Value] = [:]
    for _ in 0..<(try count()) {
      let key = try text()
      pairs[key] = try read(&self)
    }
    return pairs
  }
}
