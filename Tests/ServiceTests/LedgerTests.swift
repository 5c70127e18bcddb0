import Channels
import HTTP
import Seeded
import Storage
import Testing

@testable import Service

/// What platforms took, over crashes, failures and full disks: the books must be right.
@Suite struct LedgerTests {
  private struct Ledger {
    var taken: [Int64: Int] = [:]
    var order: [String: [Int64]] = [:]
    var queued = 0
    var resent = 0
    var dead: [DeadRow] = []

    mutating func take(_ order: SendOrder) {
      guard let row = order.row else { return }
      taken[row, default: 0] += 1
      if taken[row] == 1 { self.order[order.family, default: []].append(row) }
    }

    mutating func close(_ stage: borrowing Stage) {
      queued += stage.room.metrics[.queued]
      resent += stage.room.metrics[.resent]
    }
  }

  @Test(arguments: [ChannelName.telegram, .whatsapp])
  func `nothing is lost, nothing changes its order, doubles are counted`(
    _ channel: ChannelName
  ) throws {
    for seed in 0..<12 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let ledger = try run(&random, channel)
      let known = Set(ledger.taken.keys).union(ledger.dead.map(\.id))
      #expect(known.count == ledger.queued, "lost, seed \(seed)")
      // A send that was cut again and again is given up: staff are told.
      #expect(ledger.dead.allSatisfy { $0.reason == "esito-ignoto" }, "seed \(seed)")
      #expect(ledger.dead.count <= ledger.resent, "seed \(seed)")
      let doubles = ledger.taken.values.reduce(0) { $0 + $1 - 1 }
      #expect(doubles <= ledger.resent, "doubles, seed \(seed)")
      for rows in ledger.order.values { #expect(rows == rows.sorted(), "order, seed \(seed)") }
    }
  }

  @Test func `what could not be stored does not leave, and is answered once when it comes again`()
    throws
  {
    let folder = Folder()
    var stage = try Stage(folder.path("a.db"))
    stage.say("orari")
    try stage.room.store.limitPages(added: 0)
    var batch = 0
    // The first of a request still find room, the file must grow for those that come after.
    while stage.receive(all: Self.request(batch)) == .stored { batch += 1 }
    #expect(batch < 50)
    #expect(stage.left.count == 1 + 40 * batch)
    #expect(stage.room.readiness.reasons.first?.hasPrefix("l'archivio non scrive: ") == true)
    try stage.room.store.limitPages(added: 100_000)
    stage.hand.advance(1)
    #expect(stage.receive(all: Self.request(batch)) == .stored)
    #expect(stage.room.readiness.isReady)
    stage.deliverAll()
    #expect(Set(stage.left.compactMap(\.row)).count == 1 + 40 * (batch + 1))
    #expect(stage.left.count == 1 + 40 * (batch + 1))
  }

  @Test func `a disk that is full is told until there is room, also where nobody writes`() throws {
    let folder = Folder()
    var stage = try Stage(folder.path("a.db"))
    try stage.room.store.limitPages(added: 0)
    var batch = 0
    while stage.receive(all: Self.request(batch)) == .stored { batch += 1 }
    for _ in 0..<5 {
      stage.hand.advance(1)
      stage.perform()
      #expect(!stage.room.readiness.isReady)
      #expect(stage.room.wakeAt > stage.hand.clock.steady())
    }
    try stage.room.store.limitPages(added: 100_000)
    stage.hand.advance(1)
    stage.perform()
    #expect(stage.room.readiness.isReady)
    #expect(try stage.room.store.meta("prova") == nil)
  }

  /// Forty families write for the first time, all in one request.
  private static func request(_ number: Int) -> [Inbound] {
    (0..<40).map { family in
      .text("orari", key: "\(number) \(family)", from: "\(1_000 + 40 * number + family)")
    }
  }

  private func run(_ random: inout SplitMix64, _ channel: ChannelName) throws -> Ledger {
    let (folder, hand) = (Folder(), HandClock())
    var ledger = Ledger()
    var messages: [Inbound] = (0..<60).map { number in
      .text(
        ["orari", "primi mesi", "Altavalle", "operatore"][number % 4], key: "m\(number)",
        from: "\(100 + number % 4)", order: Int64(number), channel: channel)
    }
    while true {
      var stage = try Stage(
        folder.path("a.db"), codecs: [FakeCodec(name: channel)], hand: hand)
      let isLast = messages.isEmpty
      for _ in 0..<(isLast ? 3_000 : Int.random(in: 1...30, using: &random)) {
        if let message = messages.first, stage.receive(message) == .stored {
          messages.removeFirst()
        }
        try disturb(&stage, &random, isLast: isLast)
        answer(&stage, &ledger, &random, isLast: isLast)
        hand.advance(Double(Int.random(in: 0...3, using: &random)))
        stage.perform()
        if isLast, stage.room.delivery.waiting == 0 { break }
      }
      ledger.close(stage)
      if isLast {
        ledger.dead = try stage.room.store.deadRows()
        return ledger
      }
    }
  }

  /// The disk is full now and then.
  private func disturb(
    _ stage: inout Stage, _ random: inout SplitMix64, isLast: Bool
  ) throws {
    let isFull = !isLast && Int.random(in: 0..<8, using: &random) == 0
    try stage.room.store.limitPages(added: isFull ? 0 : 100_000)
  }

  /// What left is taken, refused, cut or not reached; some answers never come before the crash.
  private func answer(
    _ stage: inout Stage, _ ledger: inout Ledger, _ random: inout SplitMix64, isLast: Bool
  ) {
    let orders = stage.left
    stage.left = []
    for order in orders {
      switch isLast ? 0 : Int.random(in: 0..<10, using: &random) {
      case 0...4:
        ledger.take(order)
        stage.answer(.sent(messageID: nil), order.row)
      case 5: stage.answer(.retry(afterSeconds: 1), order.row)
      case 6: stage.fail(.notSent, order.row)
      case 7:
        ledger.take(order)
        stage.fail(.ambiguous, order.row)
      case 8: ledger.take(order)
      default: break
      }
    }
  }
}
