/// A JSON text that was checked, and where its values stand; values are read when asked for.
///
/// Why not Foundation's: `docs/decisions/0012-json.md`. Of members with one name the first counts.
/// What has another type than the one asked for is nil, as if it were not there.
package struct JSONDocument: Sendable {
  private let bytes: [UInt8]
  private let tokens: [JSONToken]

  /// - Throws: ``WireError`` for what is no JSON text, or is over a limit (``Limits``).
  package init(_ text: Span<UInt8>) throws(WireError) {
    var scanner = JSONScanner()
    try scanner.scan(text)
    tokens = scanner.tokens
    bytes = text.withUnsafeBufferPointer { Array($0) }
  }

  package var root: JSONNode { JSONNode(index: 0) }

  /// The member of an object.
  package func member(_ key: JSONKey, of object: JSONNode?) -> JSONNode? {
    guard let object, tokens[object.index].kind == .object else { return nil }
    let end = Int(tokens[object.index].next)
    var index = object.index + 1
    while index < end {
      if isKey(key, tokens[index]) { return JSONNode(index: index + 1) }
      index = Int(tokens[index + 1].next)
    }
    return nil
  }

  private func isKey(_ key: JSONKey, _ token: JSONToken) -> Bool {
    let count = key.bytes.count
    guard token.range.count == count else { return false }
    let start = Int(token.start)
    for place in 0..<count where bytes[start + place] != key.bytes[place] { return false }
    return true
  }

  /// Whether an object has a member that is not null.
  package func has(_ key: JSONKey, in object: JSONNode?) -> Bool {
    guard let node = member(key, of: object) else { return false }
    return tokens[node.index].kind != .null
  }

  /// The names of an object's members, in their order.
  package func names(of object: JSONNode) -> [String] {
    guard tokens[object.index].kind == .object else { return [] }
    var (names, index): ([String], Int) = ([], object.index + 1)
    while index < Int(tokens[object.index].next) {
      names.append(string(tokens[index]))
      index = Int(tokens[index + 1].next)
    }
    return names
  }

  /// Visits the elements of an array.
  package func forEach(_ key: JSONKey, of object: JSONNode?, _ visit: (JSONNode) -> Void) {
    guard let array = member(key, of: object) else { return }
    forEach(in: array) { element in
      visit(element)
      return true
    }
  }

  /// The first element of an array that is as wanted, among so many.
  package func first(
    _ key: JSONKey, of object: JSONNode?, among limit: Int, where isWanted: (JSONNode) -> Bool
  ) -> JSONNode? {
    guard let array = member(key, of: object) else { return nil }
    var (found, left): (JSONNode?, Int) = (nil, limit)
    forEach(in: array) { element in
      left -= 1
      if left >= 0, isWanted(element) { found = element }
      return found == nil && left > 0
    }
    return found
  }

  /// Visits elements until `visit` says that it is enough.
  private func forEach(in array: JSONNode, _ visit: (JSONNode) -> Bool) {
    guard tokens[array.index].kind == .array else { return }
    let end = Int(tokens[array.index].next)
    var index = array.index + 1
    while index < end, visit(JSONNode(index: index)) { index = Int(tokens[index].next) }
  }
}

// MARK: Values

extension JSONDocument {
  /// A string.
  package func text(_ key: JSONKey, of object: JSONNode?) -> String? {
    member(key, of: object).flatMap { text($0) }
  }

  /// A string that is not empty.
  package func words(_ key: JSONKey, of object: JSONNode?) -> String? {
    guard let text = text(key, of: object), !text.isEmpty else { return nil }
    return text
  }

  package func text(_ node: JSONNode) -> String? {
    let token = tokens[node.index]
    return token.kind == .string ? string(token) : nil
  }

  /// A whole number of 64 bits.
  package func int(_ key: JSONKey, of object: JSONNode?) -> Int64? {
    guard let node = member(key, of: object), tokens[node.index].kind == .number else { return nil }
    return int(tokens[node.index])
  }

  /// A whole number, as a number or as a string of digits.
  package func lenientInt(_ key: JSONKey, of object: JSONNode?) -> Int64? {
    guard let node = member(key, of: object) else { return nil }
    let token = tokens[node.index]
    return token.kind == .number || token.kind == .string ? int(token) : nil
  }

  /// A finite number, as a number or as a string.
  package func lenientNumber(_ key: JSONKey, of object: JSONNode?) -> Double? {
    guard let node = member(key, of: object) else { return nil }
    let token = tokens[node.index]
    guard token.kind == .number || token.kind == .string else { return nil }
    guard token.range.count <= Limits.numberBytes, let number = Double(string(token)) else {
      return nil
    }
    return number.isFinite ? number : nil
  }

  package func bool(_ key: JSONKey, of object: JSONNode?) -> Bool? {
    guard let node = member(key, of: object) else { return nil }
    switch tokens[node.index].kind {
    case .yes: return true
    case .no: return false
    case .object, .array, .string, .number, .null: return nil
    }
  }

  private func int(_ token: JSONToken) -> Int64? {
    guard !token.range.isEmpty, token.range.count <= Limits.numberBytes else { return nil }
    let isNegative = bytes[Int(token.start)] == UInt8(ascii: "-")
    var number: Int64 = 0
    for place in token.range.dropFirst(isNegative ? 1 : 0) {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      let (product, isOver) = number.multipliedReportingOverflow(by: 10)
      let (sum, isOverToo) = product.subtractingReportingOverflow(Int64(digit))
      if isOver || isOverToo { return nil }
      number = sum
    }
    if isNegative { return token.range.count > 1 ? number : nil }
    return number == .min ? nil : -number
  }

  /// The text between the quotes; NUL and halves of a pair of surrogates read as U+FFFD.
  private func string(_ token: JSONToken) -> String {
    if token.isPlain { return String(decoding: bytes[token.range], as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(token.range.count)
    var place = Int(token.start)
    while place < Int(token.end) {
      if bytes[place] == UInt8(ascii: "\\") {
        place = unescape(at: place, before: Int(token.end), into: &text)
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads an escape, and the second half of a pair with it; the place behind.
  private func unescape(at place: Int, before end: Int, into text: inout [UInt8]) -> Int {
    switch bytes[place + 1] {
    case UInt8(ascii: "u"):
      let (scalar, behind) = scalar(at: place, before: end)
      text.append(
        contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      return behind
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    default: text.append(bytes[place + 1])
    }
    return place + 2
  }

  private func scalar(at place: Int, before end: Int) -> (Unicode.Scalar, behind: Int) {
    let first = unit(at: place)
    if 0xD800...0xDBFF ~= first, place + 11 < end, bytes[place + 6] == UInt8(ascii: "\\"),
      bytes[place + 7] == UInt8(ascii: "u"), 0xDC00...0xDFFF ~= unit(at: place + 6)
    {
      let low = unit(at: place + 6) - 0xDC00
      return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + low) ?? "\u{FFFD}", place + 12)
    }
    return (first == 0 ? "\u{FFFD}" : Unicode.Scalar(first) ?? "\u{FFFD}", place + 6)
  }

  /// The four digits behind `\u`.
  private func unit(at place: Int) -> UInt32 {
    (2...5).reduce(0) { $0 << 4 | UInt32(Hexadecimal.value(bytes[place + $1]) ?? 0) }
  }
}
