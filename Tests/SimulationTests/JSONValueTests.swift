import Testing

@testable import Simulation

@Test(arguments: [
  "", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "01x", "\"\u{1}\"", "\"\\ud800\"", "nul",
  "{} {}", "{a:1}", "+1", String(repeating: "[", count: 100_000),
])
func `refuses what is no JSON`(text: String) {
  #expect(JSONValue(Array(text.utf8)) == nil)
}

@Test func `refuses broken UTF-8`() {
  #expect(JSONValue([0x22, 0xC3, 0x28, 0x22]) == nil)
}

@Test(arguments: [false, true])
func `reads what it wrote`(escaping: Bool) {
  let value: JSONValue = [
    "testo": "è \"già\" 😀\n\u{1}\\", "numero": -7, "sì": true, "vuoto": .null,
    "lista": [1, [], [:], .number(1.5)],
  ]
  let bytes = value.bytes(escaping: escaping)
  #expect(JSONValue(bytes) == value)
  #expect(escaping == bytes.allSatisfy { $0 < 0x80 })
}

@Test func `every practice word is known again in an answer and in a question`() {
  var dice = Dice(seed: 1)
  for number in 0..<Practice.limit {
    #expect(Practice.number(in: Practice.text(number, &dice)) == number)
    #expect(Practice.number(in: "Risposta alla prova #\(number).") == number)
  }
  #expect(Practice.number(in: "Torniamo a noi.") == nil)
}
