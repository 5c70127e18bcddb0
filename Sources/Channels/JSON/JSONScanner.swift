/// Checks a JSON text (RFC 8259) in one pass and makes its tokens, in the order of the text.
///
/// Total: no text traps, none costs more than its length. Not recursive: open containers are linked
/// through their tokens.
struct JSONScanner {
  private(set) var tokens: [JSONToken] = []
  private var at = 0
  private var depth = 0
  /// The innermost open container.
  private var open = 0

  /// - Throws: `bytes`, `depth`, `tokens` over a limit; `utf8`, `string`, `number`, `json` for what is
  ///   none; `end` for a text that is cut.
  mutating func scan(_ text: Span<UInt8>) throws(WireError) {
    guard text.count <= Limits.bytes else { throw WireError("bytes", at: Limits.bytes) }
    tokens.reserveCapacity(min(text.count / 12 + 12, Limits.tokens))
    skipByteOrderMark(text)
    try value(text)
    while depth > 0 { try step(text) }
    skipBlanks(text)
    guard at == text.count else { throw WireError("json", at: at) }
  }

  private mutating func skipByteOrderMark(_ text: Span<UInt8>) {
    guard text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF else { return }
    at = 3
  }

  /// Reads one member or element of the open container, or its end.
  private mutating func step(_ text: Span<UInt8>) throws(WireError) {
    let isObject = tokens[open].kind == .object
    let byte = try next(text)
    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return close() }
    if tokens.count > open + 1 { try skip(UInt8(ascii: ","), text) }
    if isObject { try name(text) }
    try value(text)
  }

  private mutating func name(_ text: Span<UInt8>) throws(WireError) {
    guard try next(text) == UInt8(ascii: "\"") else { throw WireError("json", at: at) }
    try string(text)
    try skip(UInt8(ascii: ":"), text)
  }

  private mutating func value(_ text: Span<UInt8>) throws(WireError) {
    switch try next(text) {
    case UInt8(ascii: "\""): try string(text)
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "t"): try literal("true", .yes, text)
    case UInt8(ascii: "f"): try literal("false", .no, text)
    case UInt8(ascii: "n"): try literal("null", .null, text)
    default: try number(text)
    }
  }

  private mutating func begin(_ kind: JSONToken.Kind) throws(WireError) {
    guard depth < Limits.depth else { throw WireError("depth", at: at) }
    depth += 1
    let around = open
    open = tokens.count
    at += 1
    try append(JSONToken(kind, (at - 1)..<at, next: around))
  }

  private mutating func close() {
    let around = Int(tokens[open].next)
    at += 1
    tokens[open].end = UInt32(truncatingIfNeeded: at)
    tokens[open].next = UInt32(truncatingIfNeeded: tokens.count)
    open = around
    depth -= 1
  }

  private mutating func append(_ token: JSONToken) throws(WireError) {
    guard tokens.count < Limits.tokens else { throw WireError("tokens", at: at) }
    tokens.append(token)
  }

  private mutating func literal(
    _ word: StaticString, _ kind: JSONToken.Kind, _ text: Span<UInt8>
  ) throws(WireError) {
    let start = at
    for letter in word.description.utf8 {
      guard at < text.count else { throw WireError("end", at: at) }
      guard text[at] == letter else { throw WireError("json", at: at) }
      at += 1
    }
    try append(JSONToken(kind, start..<at, next: tokens.count + 1))
  }

  /// The next byte that is no blank, which is not passed.
  private mutating func next(_ text: Span<UInt8>) throws(WireError) -> UInt8 {
    skipBlanks(text)
    guard at < text.count else { throw WireError("end", at: at) }
    return text[at]
  }

  private mutating func skip(_ byte: UInt8, _ text: Span<UInt8>) throws(WireError) {
    guard try next(text) == byte else { throw WireError("json", at: at) }
    at += 1
  }

  private mutating func skipBlanks(_ text: Span<UInt8>) {
    while at < text.count, JSONScanner.isBlank(text[at]) { at += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}

// MARK: Strings

extension JSONScanner {
  /// Reads a string from its opening quote to behind its closing one.
  private mutating func string(_ text: Span<UInt8>) throws(WireError) {
    let start = at + 1
    var (place, isPlain) = (start, true)
    while true {
      place = JSONScanner.behindPlain(text, from: place)
      guard place < text.count else { break }
      let byte = text[place]
      if byte == UInt8(ascii: "\"") {
        at = place + 1
        let token = JSONToken(.string, start..<place, next: tokens.count + 1, isPlain: isPlain)
        return try append(token)
      }
      if byte >= 0x80 {
        place += try JSONScanner.letterLength(text, at: place)
      } else if byte == UInt8(ascii: "\\") {
        isPlain = false
        place += try JSONScanner.escapeLength(text, at: place)
      } else {
        guard byte >= 0x20 else { throw WireError("string", at: place) }
        place += 1
      }
    }
    throw WireError("end", at: text.count)
  }

  /// The place behind the bytes that stand for themselves, as far as there are eight to be looked at.
  private static func behindPlain(_ text: Span<UInt8>, from start: Int) -> Int {
    let bytes = text.bytes
    var place = start
    while place <= text.count - 8 {
      let eight = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      let plain = EightBytes.firstSpecial(in: eight)
      place += plain
      if plain < 8 { break }
    }
    return place
  }

  /// How many bytes an escape has: 2, or 6 for `\u` and four hexadecimal digits.
  private static func escapeLength(_ text: Span<UInt8>, at place: Int) throws(WireError) -> Int {
    guard place + 1 < text.count else { throw WireError("end", at: text.count) }
    switch text[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard place + 5 < text.count else { throw WireError("end", at: text.count) }
      for digit in (place + 2)...(place + 5) where Hexadecimal.value(text[digit]) == nil {
        throw WireError("string", at: digit)
      }
      return 6
    default: throw WireError("string", at: place + 1)
    }
  }

  /// How many bytes a letter beyond ASCII has (the table of Unicode 16, section 3.9, table 3-7).
  private static func letterLength(_ text: Span<UInt8>, at place: Int) throws(WireError) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch text[place] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: throw WireError("utf8", at: place)
    }
    guard place + length <= text.count else { throw WireError("end", at: text.count) }
    guard second.contains(text[place + 1]) else { throw WireError("utf8", at: place) }
    for rest in (place + 2)..<max(place + 2, place + length) where text[rest] & 0xC0 != 0x80 {
      throw WireError("utf8", at: place)
    }
    return length
  }
}

// MARK: Numbers

extension JSONScanner {
  /// Reads `-`, whole part, fraction and exponent.
  private mutating func number(_ text: Span<UInt8>) throws(WireError) {
    let start = at
    if text[at] == UInt8(ascii: "-") { at += 1 }
    if at < text.count, text[at] == UInt8(ascii: "0") { at += 1 } else { try digits(text) }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      try digits(text)
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      try digits(text)
    }
    try append(JSONToken(.number, start..<at, next: tokens.count + 1))
  }

  /// Reads one digit or more.
  private mutating func digits(_ text: Span<UInt8>) throws(WireError) {
    let start = at
    while at < text.count, text[at] &- UInt8(ascii: "0") <= 9 { at += 1 }
    if at > start { return }
    throw WireError(at < text.count ? "number" : "end", at: at)
  }
}
