import Testing

@testable import Service

@Suite struct StaffOrderTests {
  @Test(
    arguments: [
      "", "forget", "forget x", "forget 1 2", "forget 99999999999999999999", "purge 1", "notices x",
      "reload", "refuseData x", "write 17", "write x ciao", "outbox\tpurge",
      "find", "find telegram", "find fax 1", "resume", "resume fax", "resume telegram 1",
    ])
  func `what is no order is none`(_ line: String) {
    if let order = StaffOrder(line: line) { Issue.record("\(order)") }
  }

  @Test func `the text of a letter goes to the end of the line`() {
    guard case .write(let family, let text)? = StaffOrder(line: "write 17 Ti aspettiamo, 9:30.")
    else {
      Issue.record("no letter")
      return
    }
    #expect(family == 17)
    #expect(text == "Ti aspettiamo, 9:30.")
  }
}
