import Testing

@testable import Service

@Suite struct StaffOrderTests {
  @Test(
    arguments: [
      "", "forget", "forget x", "forget 1 2", "forget 99999999999999999999", "purge 1", "notices x",
      "reload", "refuseData x", "outbox\tpurge",
    ])
  func `what is no order is none`(_ line: String) {
    if let order = StaffOrder(line: line) { Issue.record("\(order)") }
  }
}
