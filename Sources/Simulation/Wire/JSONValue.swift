/// A JSON value, read and written without the code of the channels.
///
/// The played platforms judge what our codecs write: they must not share a mistake with them.
package enum JSONValue: Equatable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case integer(Int64)
  case bool(Bool)
  case null

  package subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  package var members: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }

  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int64) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { first, _ in first })
  }
}

// Writing.
extension JSONValue {
  /// As JSON; names in alphabetical order, letters beyond ASCII escaped as Meta does where asked.
  package func bytes(escaping: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, escaping: escaping)
    return bytes
  }

  private func write(to bytes: inout [UInt8], escaping: Bool) {
    switch self {
    case .object(let members): JSONValue.write(members, to: &bytes, escaping: escaping)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes, escaping: escaping)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let text): JSONValue.quote(text, to: &bytes, escaping: escaping)
    case .number(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .integer(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .bool(let isTrue): bytes.append(contentsOf: "\(isTrue)".utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  private static func write(
    _ members: [String: JSONValue], to bytes: inout [UInt8], escaping: Bool
  ) {
    bytes.append(UInt8(ascii: "{"))
    for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(member.key, to: &bytes, escaping: escaping)
      bytes.append(UInt8(ascii: ":"))
      member.value.write(to: &bytes, escaping: escaping)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func quote(_ text: String, to bytes: inout [UInt8], escaping: Bool) {
    bytes.append(UInt8(ascii: "\""))
    for unit in text.unicodeScalars {
      switch unit {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: unit.value)]
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case _ where unit.value < 0x20 || escaping && !unit.isASCII:
        for half in String(unit).utf16 { bytes.append(contentsOf: escape(half).utf8) }
      default: bytes.append(contentsOf: UTF8.encode(unit) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
