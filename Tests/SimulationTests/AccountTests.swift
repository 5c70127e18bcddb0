import Testing

@testable import Simulation

private func entry(
  _ number: Int, family: Int = 0, at: Int64 = 0, isHidden: Bool = false
) -> Ledger.Entry {
  Ledger.Entry(
    channel: "telegram",
    message: Ruling.Message(chat: "\(family)", text: "#\(number)", id: "1", tag: nil),
    marker: Marker(family: family, number: number), at: at, isHidden: isHidden)
}

private func markers(_ numbers: Int..., family: Int = 0) -> [Marker] {
  numbers.map { Marker(family: family, number: $0) }
}

@Test func `an account in order has nothing in it`() {
  let account = Account(written: markers(0, 1), entries: [entry(0), entry(1)])
  #expect(account.lost + account.doubled + account.excused + account.late == [])
}

@Test func `what has no answer is lost`() {
  #expect(Account(written: markers(0, 1), entries: [entry(1)]).lost == markers(0))
}

@Test func `an answer that came again is doubled, and not late`() {
  let account = Account(written: markers(0, 1), entries: [entry(0), entry(1), entry(0)])
  #expect(account.doubled == markers(0) && account.late == [])
}

@Test func `an answer after a later one is late, but not after that of another family`() {
  #expect(Account(written: markers(0, 1), entries: [entry(1), entry(0)]).late == markers(0))
  let others = [entry(1, family: 1), entry(0)]
  #expect(Account(written: markers(0) + markers(1, family: 1), entries: others).late == [])
}

@Test func `a double is excused where the platform hid that it took the first`() {
  let account = Account(written: markers(0), entries: [entry(0, isHidden: true), entry(0)])
  #expect(account.excused == markers(0) && account.doubled == [])
}

@Test func `the second copy excuses no third unless it was hidden too`() {
  let entries = [entry(0, isHidden: true), entry(0), entry(0)]
  let account = Account(written: markers(0), entries: entries)
  #expect(account.excused == markers(0) && account.doubled == markers(0))
}

@Test func `a double is excused where the service was killed just then, not where long after`() {
  let second: Int64 = 1_000_000_000
  let entries = [entry(0, at: 10 * second), entry(0, at: 12 * second)]
  let written = markers(0)
  #expect(Account(written: written, entries: entries, kills: [11 * second]).doubled == [])
  #expect(Account(written: written, entries: entries, kills: [9 * second]).doubled == written)
  #expect(Account(written: written, entries: entries, kills: [13 * second]).doubled == written)
}

@Test func `what answers nothing is neither lost nor doubled`() {
  var notice = entry(0)
  notice.marker = nil
  let account = Account(written: markers(0), entries: [notice, entry(0), notice])
  #expect(account.others == 2 && account.doubled == [])
}
