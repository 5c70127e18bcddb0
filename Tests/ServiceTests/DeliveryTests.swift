import Channels
import HTTP
import Storage
import Testing

@testable import Service

@Suite struct DeliveryTests {
  private func row(attempts: Int = 1, resent: Int = 0, waited: Int = 0) -> OutboxRow {
    var row = OutboxRow(id: 1, family: 1, state: .sending, createdAt: 0)
    row.attempts = attempts
    row.resent = resent
    row.waited = waited
    return row
  }

  @Test(
    arguments: [
      (Result.success(.sent(messageID: nil)), Settlement.sent),
      (.success(.retry(afterSeconds: 7)), .retry(seconds: 7)),
      (.success(.retry(afterSeconds: nil)), .retry(seconds: 0.5)),
      (.success(.refused("400")), .dead(reason: "400")),
      (.success(.unreachable("403")), .unreachable(reason: "403")),
      (.success(.windowClosed), .dead(reason: "finestra-chiusa")),
      (.success(.channelDown("401")), .stopped(reason: "401")),
      (.failure(ClientFailure(fate: .notSent, code: 7)), .retry(seconds: 0.5)),
      (.failure(ClientFailure(fate: .ambiguous, code: 28)), .ambiguous(seconds: 0.5)),
    ] as [(Result<Verdict, ClientFailure>, Settlement)])
  func settles(_ outcome: Result<Verdict, ClientFailure>, as settlement: Settlement) {
    #expect(Settlement(outcome, of: row(), statusSeconds: nil, chance: 0) == settlement)
  }

  @Test func `waits double up to five minutes, spread over their second half`() {
    let waits = (1...12).map { attempts in
      Settlement(
        .success(.retry(afterSeconds: nil)), of: row(attempts: attempts), statusSeconds: nil,
        chance: 0)
    }
    let seconds = [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 150, 150, 150]
    #expect(waits == seconds.map { .retry(seconds: $0) })
    let spread = Settlement(
      .success(.retry(afterSeconds: nil)), of: row(), statusSeconds: nil, chance: 0.5)
    #expect(spread == .retry(seconds: 0.75))
  }

  @Test func `after a day of waiting it is given up`() {
    let settlement = Settlement(
      .success(.retry(afterSeconds: 60)), of: row(waited: 86_341), statusSeconds: nil, chance: 0)
    #expect(settlement == .dead(reason: "scaduto"))
  }

  @Test func `receipts beyond the pace of the account go unsaid`() {
    var delivery = Delivery(
      lanes: [Lane(capabilities: .telegram, perSecond: 4, statusSeconds: nil)])
    let told = (0..<8).map { _ in delivery.mayTell(0, at: 5) }
    #expect(told == [true, true, true, true, false, false, false, false])
    let isToldLater = delivery.mayTell(0, at: 6)
    #expect(isToldLater)
    // Answers have a pace of their own.
    let takes = delivery.takesNow(1, lane: 0, at: 5)
    #expect(takes)
  }

  @Test func `the second part leaves after the first is final`() throws {
    var stage = try Stage()
    stage.say("primi mesi")
    #expect(stage.left.count == 1)
    stage.hand.advance(60)
    stage.perform()
    #expect(stage.left.count == 1)
    stage.answer(.retry(afterSeconds: 30))
    stage.hand.advance(20)
    stage.perform()
    #expect(stage.left.count == 1)
    stage.hand.advance(11)
    stage.perform()
    #expect(stage.left.map(\.row) == [stage.left[0].row, stage.left[0].row])
    stage.answer(.sent(messageID: nil))
    stage.perform()
    #expect(stage.left.count == 3)
    #expect(stage.left[2].row != stage.left[0].row)
  }

  @Test func `a family gets no more than its pace, the others do not wait for it`() throws {
    var stage = try Stage(codecs: [
      FakeCodec(
        capabilities: {
          var capabilities = FakeCodec().capabilities
          (capabilities.burst, capabilities.secondsBetween) = (2, 6)
          return capabilities
        }())
    ])
    var times: [Double] = []
    for number in 0..<5 {
      stage.receive(.text("orari", key: "\(number)", from: "100"))
    }
    stage.receive(.text("orari", key: "z", from: "200"))
    #expect(stage.left.map(\.family) == ["100", "200"])
    var done = 0
    for _ in 0..<60 {
      for order in stage.left[done...] {
        if order.family == "100" { times.append(stage.hand.clock.steady()) }
        stage.answer(.sent(messageID: nil), order.row)
        done += 1
      }
      stage.hand.advance(1)
      stage.perform()
    }
    // The second leaves at once after the first, and is noted a second later.
    #expect(times == [0, 1, 6, 12, 18])
  }

  @Test func `a family that blocked the account gets nothing more until it writes again`() throws {
    var stage = try Stage()
    stage.say("primi mesi")
    stage.say("orari")
    stage.answer(.unreachable("bloccato"))
    #expect(stage.room.delivery.waiting == 0)
    #expect(try stage.room.store.family(1)?.isBlocked == true)
    #expect(stage.room.metrics[.dead] >= 2)
    stage.hand.advance(10)
    #expect(!stage.say("orari").isEmpty)
    #expect(try stage.room.store.family(1)?.isBlocked == false)
  }

  @Test func `a platform that says that it was blocked ends what waits`() throws {
    var stage = try Stage()
    stage.say("primi mesi")
    stage.receive(.happening(.blocked, key: "b", from: "100"))
    stage.answer(.sent(messageID: nil))
    stage.hand.advance(10)
    stage.perform()
    #expect(stage.left.count == 1)
  }

  @Test func `an account that is refused stops, says so, loses nothing and goes on`() throws {
    var stage = try Stage()
    stage.say("orari")
    stage.answer(.channelDown("token revocato"))
    #expect(stage.room.readiness.reasons == ["telegram/1 non spedisce: token revocato"])
    stage.say("orari", from: "200")
    stage.hand.advance(600)
    stage.perform()
    #expect(stage.left.count == 1)
    #expect(stage.order(.resume(.telegram)) == .done)
    #expect(stage.room.readiness.isReady)
    stage.deliverAll()
    #expect(Set(stage.left.dropFirst().map(\.family)) == ["100", "200"])
  }

  @Test func `what is refused for good is told to staff and can be tried again`() throws {
    var stage = try Stage()
    stage.say("orari")
    let row = try #require(stage.left.last?.row)
    stage.answer(.refused("400"))
    guard case .dead(let rows)? = stage.order(.listDead) else {
      Issue.record("no list")
      return
    }
    #expect(rows.map(\.id) == [row])
    #expect(rows.map(\.reason) == ["400"])
    stage.deliverAll()
    stage.hand.advance(10)
    #expect(stage.order(.retryDead(row)) == .done)
    stage.perform()
    #expect(stage.left.last?.row == row)
    #expect(stage.order(.retryDead(row)) == .unknown)
  }

  @Test func `the waits for a sign grow fast, and none is shorter than the platform's`() {
    let failure = Result<Verdict, ClientFailure>.failure(ClientFailure(fate: .ambiguous, code: 28))
    // After four of them a repetition may have been spared, so that only the attempts tell.
    let waits = (1...7).map { attempts in
      let row = row(attempts: attempts, resent: min(attempts - 1, 3))
      return Settlement(failure, of: row, statusSeconds: nil, chance: 0)
    }
    #expect(waits == [0.5, 2, 8, 32, 128, 150, 150].map { .ambiguous(seconds: $0) })
    let reported = (0...4).map { resent in
      let row = row(attempts: resent + 1, resent: resent)
      return Settlement(failure, of: row, statusSeconds: 60, chance: 0)
    }
    #expect(reported == [60, 60, 60, 60, 128].map { .ambiguous(seconds: $0) })
  }

  @Test func `what was surely not taken before makes no wait for a sign longer`() {
    let failure = Result<Verdict, ClientFailure>.failure(ClientFailure(fate: .ambiguous, code: 28))
    let first = Settlement(failure, of: row(attempts: 9), statusSeconds: nil, chance: 0)
    #expect(first == .ambiguous(seconds: 0.5))
  }

  /// Others get through meanwhile: it is not the platform that is silent.
  @Test func `a send of unknown fate is repeated four times, never more, and counted`() throws {
    var stage = try Stage()
    stage.say("orari")
    let row = try #require(stage.left.last?.row)
    for repeated in 0...5 {
      #expect(stage.left.filter { $0.row == row }.count == min(repeated, 4) + 1)
      #expect(stage.room.metrics[.resent] == min(repeated, 4))
      if repeated < 5 { stage.fail(.ambiguous, row) }
      stage.say("orari", from: "200")
      stage.answer(.sent(messageID: nil))
      stage.hand.advance(300)
      stage.perform()
    }
    #expect(try stage.room.store.row(row)?.state == .dead)
  }

  @Test func `WhatsApp's status tells what became of it, and nothing is repeated`() throws {
    var stage = try Stage(codecs: [FakeCodec(name: .whatsapp)])
    stage.receive(.text("orari", key: "a", from: "100", channel: .whatsapp))
    let row = try #require(stage.left.last?.row)
    stage.fail(.ambiguous)
    stage.hand.advance(30)
    stage.perform()
    #expect(stage.left.filter { $0.row == row }.count == 1)
    stage.receive(.status(.sent, of: row))
    #expect(stage.room.metrics[.reconciled] == 1)
    stage.hand.advance(120)
    stage.perform()
    #expect(stage.left.filter { $0.row == row }.count == 1)
    #expect(try stage.room.store.row(row) == nil)
  }

  @Test func `without a status WhatsApp's is repeated after a minute`() throws {
    var stage = try Stage(codecs: [FakeCodec(name: .whatsapp)])
    stage.receive(.text("orari", key: "a", from: "100", channel: .whatsapp))
    let row = try #require(stage.left.last?.row)
    stage.fail(.ambiguous)
    stage.hand.advance(61)
    stage.perform()
    #expect(stage.left.filter { $0.row == row }.count == 2)
  }

  @Test func `a status before the answer counts, and the answer after it changes nothing`() throws {
    var stage = try Stage(codecs: [FakeCodec(name: .whatsapp)])
    stage.receive(.text("orari", key: "a", from: "100", channel: .whatsapp))
    let row = try #require(stage.left.last?.row)
    stage.receive(.status(.delivered, of: row))
    #expect(try stage.room.store.row(row) == nil)
    stage.answer(.refused("400"), row)
    #expect(try stage.room.store.row(row) == nil)
    stage.receive(.status(.read, of: row), .status(.sent, of: row))
    #expect(try stage.room.store.row(row) == nil)
  }

  @Test func `a status that it failed after all is told to staff`() throws {
    var stage = try Stage(codecs: [FakeCodec(name: .whatsapp)])
    stage.receive(.text("orari", key: "a", from: "100", channel: .whatsapp))
    let row = try #require(stage.left.last?.row)
    stage.answer(.sent(messageID: nil), row)
    stage.receive(.status(.failed, of: row, code: 131_047))
    stage.receive(.status(.failed, of: row, code: 131_047))
    #expect(try stage.room.store.notices().map(\.detail) == ["stato-131047"])
  }

  @Test func `rows that were being sent at a crash go out once more, in order`() throws {
    let folder = Folder()
    let hand = HandClock()
    var row: Int64?
    do {
      var stage = try Stage(folder.path("a.db"), hand: hand)
      stage.say("primi mesi")
      row = stage.left.last?.row
    }
    var stage = try Stage(folder.path("a.db"), hand: hand)
    stage.deliverAll()
    #expect(stage.left.first?.row == row)
    #expect(stage.left.count > 1)
    #expect(stage.room.metrics[.resent] == 1)
    #expect(Set(stage.left.compactMap(\.row)).count == stage.left.count)
    #expect(stage.left.compactMap(\.row) == stage.left.compactMap(\.row).sorted())
  }

  @Test func `the wait for a status goes on over a restart, it does not begin again`() throws {
    let folder = Folder()
    let hand = HandClock()
    let codec = FakeCodec(name: .whatsapp)
    do {
      var stage = try Stage(folder.path("a.db"), codecs: [codec], hand: hand)
      stage.receive(.text("orari", key: "a", from: "100", channel: .whatsapp))
    }
    hand.advance(40)
    do {
      var stage = try Stage(folder.path("a.db"), codecs: [codec], hand: hand)
      stage.perform()
      #expect(stage.left.isEmpty)
    }
    hand.advance(21)
    var stage = try Stage(folder.path("a.db"), codecs: [codec], hand: hand)
    stage.perform()
    #expect(stage.left.count == 1)
  }

  @Test(arguments: [86_400, -86_400] as [Int64])
  func `a clock that jumps a day holds nothing up and gives nothing up`(_ jump: Int64) throws {
    let folder = Folder()
    let hand = HandClock()
    do {
      var stage = try Stage(folder.path("a.db"), hand: hand)
      stage.say("orari")
      stage.answer(.retry(afterSeconds: 20))
      hand.jump(jump)
      hand.advance(21)
      stage.perform()
      #expect(stage.left.count == 2)
      stage.answer(.retry(afterSeconds: 20))
    }
    hand.jump(jump)
    var stage = try Stage(folder.path("a.db"), hand: hand)
    hand.advance(301)
    stage.perform()
    #expect(stage.left.count == 1)
    #expect(stage.room.metrics[.dead] == 0)
  }

  @Test func `an answer that was not sent changes with its message`() throws {
    var stage = try Stage()
    stage.say("orari")
    stage.answer(.channelDown("token"))
    stage.receive(.text("operatore", key: "o", from: "100"))
    stage.receive(.happening(.edited(of: "r:o", text: "primi mesi"), key: "e", from: "100"))
    #expect(stage.order(.resume(.telegram)) == .done)
    stage.deliverAll()
    let said = stage.left.map(\.said).joined(separator: "|")
    #expect(said.contains("I primi mesi sono duri."))
    #expect(!said.contains("Ti faccio richiamare."))
    #expect(stage.room.metrics[.edited] == 1)
  }

  @Test func `an answer that was sent does not change, nor one that others follow`() throws {
    var stage = try Stage()
    stage.say("orari")
    stage.receive(.happening(.edited(of: "r:k1", text: "primi mesi"), key: "e", from: "100"))
    stage.deliverAll()
    #expect(stage.room.metrics[.edited] == 0)
    #expect(!stage.left.map(\.said).joined().contains("primi mesi"))
  }

  @Test func `a message that was taken back is not answered if there is time`() throws {
    var stage = try Stage()
    stage.say("orari")
    stage.answer(.channelDown("token"))
    stage.receive(.text("operatore", key: "o", from: "100"))
    stage.receive(.happening(.revoked(of: "r:o"), key: "e", from: "100"))
    #expect(stage.order(.resume(.telegram)) == .done)
    stage.deliverAll()
    #expect(!stage.left.map(\.said).joined().contains("richiamare"))
  }

  @Test func `identifiers that turn out to be one person are one family`() throws {
    var stage = try Stage(codecs: [FakeCodec(name: .whatsapp)])
    stage.receive(.text("primi mesi", key: "a", from: "p:39", channel: .whatsapp))
    stage.receive(.text("orari", key: "b", from: "u:IT", channel: .whatsapp))
    #expect(try stage.room.store.count("family") == 2)
    stage.receive(.text("orari", key: "c", from: "u:IT+p:39", channel: .whatsapp))
    #expect(try stage.room.store.count("family") == 1)
    stage.deliverAll()
    #expect(stage.room.delivery.waiting == 0)
    stage.receive(.text("orari", key: "d", from: "p:39", channel: .whatsapp))
    #expect(try stage.room.store.count("family") == 1)
  }
}

extension Inbound {
  static func status(
    _ stage: DeliveryStatus.Stage, of row: Int64, code: Int? = nil
  ) -> Inbound {
    happening(
      .status(DeliveryStatus(messageID: "m", stage: stage, tag: "\(row)-1", code: code)),
      key: "s:\(row):\(stage.rawValue)", from: "100", channel: .whatsapp)
  }
}
