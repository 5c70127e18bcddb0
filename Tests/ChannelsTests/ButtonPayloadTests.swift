import Testing

@testable import Channels

@Suite struct ButtonPayloadTests {
  @Test func `reads what it wrote, also a value with a bar in it`() {
    let payload = ButtonPayload(question: "eta", version: 12, value: "a|b")
    #expect(payload.text(limit: 64).flatMap { ButtonPayload($0) } == payload)
  }

  @Test func `writes nothing that is over the limit`() {
    let payload = ButtonPayload(question: "eta", version: 1, value: "è")
    #expect(payload.text(limit: 10) == nil)
    #expect(payload.text(limit: 11) == "a1|eta|1|è")
  }

  @Test(arguments: ["", "ciao", "a1|eta|x|2", "a1|eta|1", "b1|eta|1|2", "||||"])
  func `takes nothing that is not its own`(text: String) {
    #expect(ButtonPayload(text) == nil)
  }
}
