import Testing

@testable import Channels

@Suite struct JSONTests {
  private let key = JSONKey("k")

  private func document(_ text: String) throws -> JSONDocument {
    let bytes = Array(text.utf8)
    return try JSONDocument(bytes.span)
  }

  private func error(_ bytes: [UInt8]) -> WireError? {
    do {
      _ = try JSONDocument(bytes.span)
      return nil
    } catch { return error }
  }

  @Test func `finds members past others of any kind`() throws {
    let json = try document(#"{"a":[1,{"k":2}],"b":{"k":3},"c":null,"k":"v","kk":true}"#)
    #expect(json.text(key, of: json.root) == "v")
    #expect(json.bool(JSONKey("kk"), of: json.root) == true)
    #expect(json.int(key, of: json.member(JSONKey("b"), of: json.root)) == 3)
    #expect(!json.has(JSONKey("c"), in: json.root))
    #expect(json.member(JSONKey("x"), of: json.root) == nil)
    #expect(json.names(of: json.root) == ["a", "b", "c", "k", "kk"])
  }

  @Test func `takes the first of members with one name`() throws {
    let json = try document(#"{"k":1,"k":2}"#)
    #expect(json.int(key, of: json.root) == 1)
  }

  @Test func `takes a value of another type for none`() throws {
    let json = try document(#"{"k":[]}"#)
    #expect(json.text(key, of: json.root) == nil)
    #expect(json.int(key, of: json.root) == nil)
    #expect(json.lenientInt(key, of: json.root) == nil)
    #expect(json.bool(key, of: json.root) == nil)
    #expect(json.member(key, of: json.member(key, of: json.root)) == nil)
  }

  @Test func `visits the elements in their order, and stops when it was enough`() throws {
    let json = try document(#"{"k":["a",["b"],{"c":1},"d"]}"#)
    var texts: [String?] = []
    json.forEach(key, of: json.root) { texts.append(json.text($0)) }
    #expect(texts == ["a", nil, nil, "d"])
    #expect(json.first(key, of: json.root, among: 9) { json.text($0) == "d" } != nil)
    #expect(json.first(key, of: json.root, among: 3) { json.text($0) == "d" } == nil)
  }

  @Test(arguments: [
    (#""""#, ""), (#""è 😀""#, "è 😀"), (#""\u00e8\u00C8""#, "èÈ"), (#""\ud83d\ude00""#, "😀"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\ud83d""#, "\u{FFFD}"),
    (#""\ud83dx""#, "\u{FFFD}x"), (#""\ude00\ud83d""#, "\u{FFFD}\u{FFFD}"),
    (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\n""#, "\u{FFFD}\n"),
    (#""a\u0000b""#, "a\u{FFFD}b"),
  ])
  func `reads strings, halves of pairs and NUL as the mark of what is unknown`(
    text: String, value: String
  ) throws {
    let json = try document(text)
    #expect(json.text(json.root) == value)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.5", nil), ("1e3", nil),
      ("1" + String(repeating: "0", count: 99), nil),
    ] as [(String, Int64?)])
  func `reads whole numbers of 64 bits, and no other`(text: String, value: Int64?) throws {
    let json = try document("{\"k\":\(text)}")
    #expect(json.int(key, of: json.root) == value)
  }

  @Test(
    arguments: [
      ("45.133249", 45.133249), ("\"45.5\"", 45.5), ("-1E2", -100), ("1e400", nil),
      ("\"nan\"", nil),
      ("\"inf\"", nil), ("\"\"", nil), ("true", nil),
    ] as [(String, Double?)])
  func `reads finite numbers, also those that are strings`(text: String, value: Double?) throws {
    let json = try document("{\"k\":\(text)}")
    #expect(json.lenientNumber(key, of: json.root) == value)
  }

  @Test(arguments: [
    ("", "end"), (" ", "end"), ("{", "end"), ("[1", "end"), ("[1,", "end"), ("{\"k\"", "end"),
    ("{\"k\":", "end"), ("\"a", "end"), ("\"a\\", "end"), ("\"\\u00", "end"), ("tru", "end"),
    ("-", "end"), ("1.", "end"), ("1e", "end"), ("1e+", "end"), ("nulL", "json"), ("]", "number"),
    ("[1 2]", "json"), ("[,1]", "number"), ("[1,]", "number"), ("{\"k\":1,}", "json"),
    ("{k:1}", "json"), ("{\"k\" 1}", "json"), ("{\"k\":1]", "json"), ("[1}", "json"),
    ("{} {}", "json"), ("01", "json"), ("+1", "number"), (".5", "number"), ("1.x", "number"),
    ("NaN", "number"), ("'a'", "number"), ("\"\\x\"", "string"), ("\"\\u00g0\"", "string"),
    ("\"a\nb\"", "string"), ("{}//", "json"), ("\0", "number"),
  ])
  func `refuses what is no JSON, and says what kind of mistake it is`(text: String, reason: String)
  {
    #expect(error(Array(text.utf8))?.reason == reason)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE2, 0x82, 0x28],
    ] as [[UInt8]])
  func `refuses what is no UTF-8`(letters: [UInt8]) {
    let quote = [UInt8(ascii: "\"")]
    let reason = error(quote + letters + quote)?.reason
    #expect(reason == "utf8" || reason == "end")
    #expect(error(quote + letters + [0x20, 0x20, 0x20, 0x20] + quote)?.reason == "utf8")
  }

  @Test func `passes over a mark of the byte order at the start, and nowhere else`() throws {
    #expect(error([0xEF, 0xBB, 0xBF, 0x7B, 0x7D]) == nil)
    #expect(error([0x7B, 0x7D, 0xEF, 0xBB, 0xBF])?.reason == "json")
    #expect(error([0xFF, 0xFE, 0x7B, 0, 0x7D, 0]) != nil)
  }

  @Test func `goes 64 levels deep, and no further`() {
    let deep = { (levels: Int) in
      Array((String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8)
    }
    #expect(error(deep(64)) == nil)
    #expect(error(deep(65)) == WireError("depth", at: 64))
    #expect(error(deep(100_000)) == WireError("depth", at: 64))
  }

  @Test func `holds so many values, and no more`() {
    let many = { (count: Int) in
      Array("[".utf8) + Array(repeating: [0x30, 0x2C] as [UInt8], count: count - 1).joined()
        + Array("0]".utf8)
    }
    #expect(error(many(Limits.tokens - 1)) == nil)
    #expect(error(many(Limits.tokens))?.reason == "tokens")
  }

  @Test func `refuses a text that is cut, wherever it is cut`() throws {
    let text = Array(#"{"a":[1,"è\n",{"b":null}],"c":-1.5e3}"#.utf8)
    for end in 0..<text.count {
      #expect(error(Array(text[..<end])) != nil, "cut at \(end)")
    }
  }

  @Test func `reads what it wrote, whatever the letters`() throws {
    let hostile = "\u{0}\u{1}\u{1F}\"\\/\n\r\t\u{7F}è😀\u{2028}"
    let bytes = JSONWriter.object { json in
      json.text("k", hostile)
      json.int("n", .min)
      json.bool("b", false)
      json.array("a") { array in
        array.text("x")
        array.object { $0.int("i", 1) }
        array.array { $0.text("y") }
      }
      json.object("o") { _ in }
    }
    let json = try JSONDocument(bytes.span)
    #expect(json.text(key, of: json.root) == hostile.replacing("\u{0}", with: "\u{FFFD}"))
    #expect(json.int(JSONKey("n"), of: json.root) == .min)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasSuffix(#""b":false,"a":["x",{"i":1},["y"]],"o":{}}"#))
  }

  /// Eight bytes are looked at at a time: wherever it stands, and whatever is beside it.
  @Test(arguments: ["\"", "\\", "\n", "\u{1F}"])
  func `escapes a letter at any place`(_ letter: String) throws {
    for filler in ["a", "!", "]", "#", " ", "è", "\u{7F}"] {
      for (before, after) in (0..<18).flatMap({ before in [0, 1, 7, 8, 17].map { (before, $0) } }) {
        let text =
          String(repeating: filler, count: before) + letter
          + String(repeating: filler, count: after) + letter
        let bytes = JSONWriter.object { $0.text("k", text) }
        let json = try JSONDocument(bytes.span)
        #expect(json.text(key, of: json.root) == text)
        #expect(bytes.allSatisfy { $0 >= 0x20 })
      }
    }
  }
}
