import Channels
import HTTP
import Storage
import Testing

@testable import Service

@Suite struct TurnTests {
  @Test func `a message is answered, and the answer leaves after it is on the disk`() throws {
    var stage = try Stage()
    #expect(stage.receive(.text("orari", key: "a", from: "100")) == .stored)
    #expect(stage.left.first?.family == "100")
    #expect(stage.left.first?.said.contains("Apriamo alle nove.") == true)
    let row = try #require(stage.left.first?.row)
    #expect(try stage.room.store.row(row)?.state == .sending)
    stage.answer(.sent(messageID: "5"), row)
    #expect(try stage.room.store.row(row) == nil, "nothing of it is kept")
  }

  @Test func `a message that comes again is answered once`() throws {
    var stage = try Stage()
    let message = Inbound.text("orari", key: "a", from: "100")
    stage.receive(message, message)
    let count = stage.left.count
    #expect(stage.receive(message) == .stored)
    #expect(stage.left.count == count)
    #expect(stage.room.metrics[.duplicate] == 2)
  }

  @Test func `the same key of another account is another message`() throws {
    var stage = try Stage(codecs: [FakeCodec(), FakeCodec(name: .whatsapp)])
    stage.receive(.text("orari", key: "a", from: "100"))
    stage.receive(.text("orari", key: "a", from: "100", channel: .whatsapp))
    #expect(stage.room.metrics[.duplicate] == 0)
    #expect(try stage.room.store.count("family") == 2)
  }

  @Test func `a conversation goes on, also after a restart`() throws {
    let folder = Folder()
    let hand = HandClock()
    do {
      var stage = try Stage(folder.path("a.db"), hand: hand)
      #expect(stage.say("primi mesi").joined().contains("I primi mesi sono duri."))
      stage.deliverAll()
    }
    var stage = try Stage(folder.path("a.db"), hand: hand)
    hand.advance(60)
    stage.receive(.text("Altavalle", key: "z", from: "100"))
    #expect(stage.left.map(\.said).joined().contains("Ascolto"))
  }

  @Test func `a conversation that cannot be read begins anew`() throws {
    var stage = try Stage()
    stage.say("primi mesi")
    stage.deliverAll()
    var row = try #require(try stage.room.store.family(1))
    row.session = [99, 1, 2]
    try stage.room.store.save(row)
    stage.room.talks.removeAll()
    #expect(stage.say("orari").joined().contains("Apriamo"))
  }

  @Test func `messages of one family in one body are taken in the platform's order`() throws {
    var stage = try Stage()
    stage.receive(
      .text("Altavalle", key: "b", from: "100", order: 2),
      .text("orari", key: "c", from: "200", order: 9),
      .text("primi mesi", key: "a", from: "100", order: 1))
    stage.deliverAll()
    let said = stage.left.filter { $0.family == "100" }.map(\.said).joined(separator: "|")
    #expect(said.contains("I primi mesi sono duri."))
    #expect(said.contains("Ascolto"))
  }

  @Test func `nothing is stored of a batch that cannot be committed, and it works again after`()
    throws
  {
    let folder = Folder()
    var stage = try Stage(folder.path("a.db"))
    stage.say("orari")
    let row = try #require(stage.left.last?.row)
    try stage.room.store.limitPages(added: 0)
    let text = String(repeating: "orari ", count: 3_000)
    var receipts: [Arrival.Receipt?] = []
    for number in 0..<30 {
      receipts.append(stage.receive(.text(text, key: "x\(number)", from: "n\(number)")))
      stage.hand.advance(1)
    }
    #expect(receipts.contains(.busy(retryAfterSeconds: 5)))
    #expect(stage.room.readiness.store != nil)
    let stored = receipts.count { $0 == .stored }
    stage.answer(.sent(messageID: "5"), row)
    try stage.room.store.limitPages(added: 100_000)
    stage.hand.advance(1)
    for number in 0..<30 {
      #expect(stage.receive(.text(text, key: "x\(number)", from: "n\(number)")) == .stored)
    }
    #expect(stage.room.readiness.isReady)
    #expect(stage.room.metrics[.duplicate] == stored)
    #expect(try stage.room.store.row(row) == nil)
    stage.deliverAll()
    let families = Set(stage.left.map(\.family))
    #expect(families.count == 31)
    #expect(stage.left.count { $0.family == "n7" } == stage.left.count { $0.family == "n8" })
  }

  @Test func `what cannot be read is kept, sealed, and acknowledged`() throws {
    var stage = try Stage()
    stage.perform(
      .arrival(
        Arrival(
          route: Route(channel: .telegram, account: "1"),
          body: .unreadable([1, 2, 3], reason: "json"), completion: { _ in })))
    #expect(try stage.room.store.count("dead_letter") == 1)
    #expect(stage.room.metrics[.unreadable] == 1)
  }

  @Test func `a message in whose middle the process dies thrice is laid aside`() throws {
    let folder = Folder()
    func isPoison(_ byte: UInt8) -> Bool {
      Suspect(folder.path("s")).isPoison([UInt8](repeating: byte, count: 16))
    }
    for _ in 0..<3 {
      #expect(!isPoison(5))
      Suspect(folder.path("s")).begin([UInt8](repeating: 5, count: 16))
    }
    #expect(isPoison(5))
    #expect(!isPoison(6))
    Suspect(folder.path("s")).end()
    #expect(!isPoison(5))
  }

  @Test func `a danger and the wish for a person are told to staff without a word of the family`()
    throws
  {
    var stage = try Stage()
    stage.say("mio marito mi picchia")
    stage.say("operatore", from: "200")
    guard case .notices(let notices)? = stage.order(.listNotices) else {
      Issue.record("no list")
      return
    }
    #expect(notices.map(\.kind) == ["pericolo", "persona"])
    #expect(notices.map(\.detail) == ["violenza", nil])
    #expect(notices.map(\.pseudonym) == ["F-1", "F-2"])
  }

  @Test func `photographs are answered once, and again after a while`() throws {
    var stage = try Stage()
    stage.receive(
      .happening(.media(.photo, album: "A"), key: "a", from: "100"),
      .happening(.media(.photo, album: "A"), key: "b", from: "100"))
    stage.receive(.happening(.media(.voice, album: nil), key: "c", from: "100"))
    #expect(stage.left.count == 1)
    #expect(stage.left[0].said.contains("solo testo"))
    stage.deliverAll()
    stage.hand.advance(400)
    stage.receive(.happening(.media(.voice, album: nil), key: "d", from: "100"))
    #expect(stage.left.count == 2)
  }

  @Test func `a thumb up is no photograph, and who only blocks is not stored`() throws {
    var stage = try Stage()
    for (key, happening) in [
      ("a", Happening.media(.reaction, album: nil)), ("b", .blocked), ("c", .unblocked),
      ("d", .edited(of: "r:x", text: "orari")), ("e", .revoked(of: "r:x")),
    ] {
      stage.receive(.happening(happening, key: key, from: "100"))
    }
    #expect(stage.left.isEmpty)
    #expect(try stage.room.store.count("family") == 0)
    stage.say("orari")
    stage.deliverAll()
    let count = stage.left.count
    stage.receive(.happening(.media(.reaction, album: nil), key: "f", from: "100"))
    #expect(stage.left.count == count)
  }

  @Test func `a group is answered once for ever`() throws {
    var stage = try Stage()
    stage.receive(.happening(.group, key: "a", from: "-5"))
    stage.deliverAll()
    stage.hand.advance(100_000)
    stage.receive(.happening(.group, key: "b", from: "-5"))
    #expect(stage.left.map(\.said).count { $0.contains("in privato") } == 1)
  }

  @Test func `a position counts as its Comune, one far away is asked for`() throws {
    var stage = try Stage()
    stage.say("primi mesi")
    stage.deliverAll()
    stage.receive(
      .happening(.position(latitude: 45.101, longitude: 10.01), key: "p", from: "100"))
    #expect(stage.left.map(\.said).joined().contains("Ascolto"))
    stage.deliverAll()
    stage.receive(.happening(.position(latitude: 10, longitude: 10), key: "q", from: "100"))
    #expect(stage.left.last?.said.contains("Scrivimi il tuo Comune") == true)
  }

  @Test func `a button answers its question, and one that is none of ours is explained`() throws {
    var stage = try Stage()
    stage.say("cancella i miei dati")
    stage.deliverAll()
    let buttons = try #require(stage.left.last?.buttons)
    let no = try #require(buttons.split(separator: "[").last { $0.hasPrefix("No=") })
    let payload = String(no.dropFirst(3).dropLast())
    stage.receive(
      .happening(.pressed(payload: payload, acknowledge: "1"), key: "p", from: "100"))
    #expect(stage.left.map(\.said).joined().contains("non cancello niente"))
    stage.deliverAll()
    stage.receive(.happening(.pressed(payload: "x", acknowledge: "1"), key: "q", from: "100"))
    #expect(stage.left.map(\.said).joined().contains("Questo bottone"))
  }

  @Test func `a writer under age hears it once and is kept for a day`() throws {
    var stage = try Stage()
    stage.say("ho 13 anni")
    stage.deliverAll()
    stage.say("ho 13 anni e basta")
    stage.deliverAll()
    #expect(stage.left.map(\.said).count { $0.contains("meno di 18 anni") } == 1)
    #expect(try stage.room.store.family(1)?.isMinor == true)
    stage.hand.advance(90_000)
    _ = stage.order(.purge)
    #expect(try stage.room.store.family(1)?.session == nil)
  }
}

@Suite struct FaultTests {
  @Test func `a fault ends the process at the passage that it names`() throws {
    let ends = LockedLines()
    let made = Faults("after-commit:3", end: { ends.add("end") })
    let faults = try #require(made)
    for _ in 0..<2 { faults.pass(.afterCommit) }
    for _ in 0..<9 { faults.pass(.beforeCommit) }
    #expect(ends.all.isEmpty)
    for _ in 0..<4 { faults.pass(.afterCommit) }
    #expect(ends.all == ["end"])
  }

  @Test(arguments: ["", "never", "after-commit:", "after-commit:0", "after-commit:x"])
  func `a fault that does not exist is none`(_ text: String) {
    let faults = Faults(text)
    #expect(faults == nil)
  }

  @Test func `each point of a turn is passed where its name says`() throws {
    let hand = HandClock()
    for point in Faults.Point.allCases where ![.afterBytes, .after2xx].contains(point) {
      let ends = LockedLines()
      let faults = Faults(point.rawValue, end: { ends.add(point.rawValue) })
      var stage = try Stage(hand: hand, faults: faults)
      stage.say("orari")
      stage.answer(.sent(messageID: nil))
      #expect(ends.all == [point.rawValue])
    }
  }
}
