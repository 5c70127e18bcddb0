/// A value that goes into a statement.
enum Value {
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
  case null

  init(_ number: Int64?) { self = number.map(Value.integer) ?? .null }
  init(_ text: String?) { self = text.map(Value.text) ?? .null }
  init(_ bytes: [UInt8]?) { self = bytes.map(Value.bytes) ?? .null }
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }
}
