import Channels
import HTTP
import Storage
import Testing

@testable import Service

@Suite struct PrivacyTests {
  /// Words that nobody else says: a family's identifier and its Comune.
  private static let planted = ["100200300", "Altavalle"]

  private func talkOf(_ stage: inout Stage) {
    stage.say("primi mesi", from: "100200300")
    stage.deliverAll()
    stage.say("Altavalle", from: "100200300")
    stage.deliverAll()
    stage.say("operatore", from: "100200300")
    stage.deliverAll()
  }

  @Test func `no word of a family stands in clear in any file`() throws {
    let folder = Folder()
    var stage = try Stage(folder.path("a.db"))
    talkOf(&stage)
    for word in Self.planted { #expect(try folder.files(holding: Array(word.utf8)) == []) }
  }

  @Test func `who asks and confirms is forgotten after the farewell, and no byte is left`() throws {
    let folder = Folder()
    var stage = try Stage(folder.path("a.db"))
    talkOf(&stage)
    let sealed = try #require(try stage.room.store.sealedSession(of: 1))
    #expect(try !folder.files(holding: sealed).isEmpty)
    stage.say("cancella i miei dati", from: "100200300")
    stage.deliverAll()
    let said = stage.say("sì", from: "100200300")
    #expect(said.joined().contains("ho cancellato tutto"))
    #expect(try stage.room.store.family(1)?.session == nil)
    #expect(try stage.room.store.notices() == [])
    #expect(try stage.room.store.family(1) != nil, "the farewell needs the address")
    stage.answer(.sent(messageID: nil))
    #expect(try stage.room.store.family(1) == nil)
    #expect(try stage.room.store.count("outbox") == 0)
    stage.room.maintain()
    #expect(try folder.files(holding: sealed) == [])
    for word in Self.planted { #expect(try folder.files(holding: Array(word.utf8)) == []) }
  }

  @Test func `a process that ends before the file is rewritten does it at its next start`() throws {
    let folder = Folder()
    let hand = HandClock()
    var sealed: [UInt8] = []
    do {
      var stage = try Stage(folder.path("a.db"), hand: hand)
      talkOf(&stage)
      sealed = try #require(try stage.room.store.sealedSession(of: 1))
      #expect(stage.order(.forget(family: 1)) == .done)
    }
    var stage = try Stage(folder.path("a.db"), hand: hand)
    #expect(stage.room.upkeep.needsScrub)
    stage.room.maintain()
    #expect(try folder.files(holding: sealed) == [])
    #expect(try !stage.room.store.needsScrub)
  }

  @Test func `the larger the file, the more seldom is it rewritten`() {
    var upkeep = Upkeep()
    #expect(!upkeep.mayScrub(1_000), "nothing was erased")
    upkeep.needsScrub = true
    #expect(upkeep.mayScrub(0))
    upkeep.scrubbedAt = 1_000
    #expect(!upkeep.mayScrub(1_059))
    #expect(upkeep.mayScrub(1_060))
    upkeep.scrubCost = 3
    #expect(!upkeep.mayScrub(1_149))
    #expect(upkeep.mayScrub(1_150))
  }

  @Test func `who was forgotten and writes again is new`() throws {
    var stage = try Stage()
    talkOf(&stage)
    stage.say("cancella i miei dati", from: "100200300")
    stage.deliverAll()
    stage.say("sì", from: "100200300")
    stage.deliverAll()
    let said = stage.say("orari", from: "100200300")
    #expect(said.joined().contains("servizio automatico"), "the notice is shown again")
    #expect(try stage.room.store.count("family") == 1)
  }

  @Test func `who writes before the farewell is out keeps its place, without what was erased`()
    throws
  {
    var stage = try Stage()
    talkOf(&stage)
    stage.say("cancella i miei dati", from: "100200300")
    stage.deliverAll()
    stage.say("sì", from: "100200300")
    stage.say("orari", from: "100200300")
    stage.deliverAll()
    #expect(stage.left.last?.said.contains("Apriamo") == true)
    #expect(try stage.room.store.family(1)?.isLeaving == false)
    #expect(try stage.room.store.notices() == [])
  }

  @Test func `a farewell that cannot be delivered does not keep the family`() throws {
    var stage = try Stage()
    stage.say("cancella i miei dati")
    stage.deliverAll()
    stage.say("sì")
    stage.answer(.unreachable("bloccato"))
    #expect(try stage.room.store.count("family") == 0)
    #expect(try stage.room.store.count("notice") == 0)
  }

  @Test func `a farewell goes out also after a crash, and the address after it`() throws {
    let folder = Folder()
    let hand = HandClock()
    do {
      var stage = try Stage(folder.path("a.db"), hand: hand)
      stage.say("cancella i miei dati")
      stage.deliverAll()
      stage.say("sì")
    }
    var stage = try Stage(folder.path("a.db"), hand: hand)
    stage.deliverAll()
    #expect(stage.left.last?.said.contains("ho cancellato tutto") == true)
    #expect(try stage.room.store.count("family") == 0)
  }

  @Test func `staff can forget a family at once`() throws {
    var stage = try Stage()
    talkOf(&stage)
    #expect(stage.order(.forget(family: 1)) == .done)
    #expect(stage.order(.forget(family: 1)) == .unknown)
    #expect(try stage.room.store.count("family") == 0)
    #expect(!stage.say("orari", from: "100200300").isEmpty)
  }

  @Test func `a person of the centre can write to a family, and is named as one`() throws {
    var stage = try Stage()
    talkOf(&stage)
    stage.deliverAll()
    let before = stage.left.count
    #expect(stage.order(.write(family: 1, text: "Ti aspettiamo martedì.")) == .done)
    stage.deliverAll()
    let said = stage.left[before...].map(\.said)
    #expect(said.count == 1)
    #expect(said[0].hasPrefix("👤 Ti scrive una persona del centro:"))
    #expect(said[0].hasSuffix("Ti aspettiamo martedì."))
    #expect(stage.order(.write(family: 99, text: "ciao")) == .unknown)
  }

  @Test func `nobody writes to a family that blocked the account`() throws {
    var stage = try Stage()
    talkOf(&stage)
    stage.deliverAll()
    stage.receive(
      Inbound(
        channel: .telegram, account: "1", key: "blocca", family: Address(["100200300"]), order: 99,
        sentAt: nil, happening: .blocked))
    #expect(stage.order(.write(family: 1, text: "ciao")) == .unknown)
  }

  @Test func `an export says what is stored, in plain Italian`() throws {
    var stage = try Stage()
    talkOf(&stage)
    guard case .text(let text)? = stage.order(.export(family: 1)) else {
      Issue.record("no text")
      return
    }
    #expect(text.contains("Il Comune: Altavalle"))
    #expect(text.contains("Avvisi alle operatrici, senza le tue parole: 1"))
    #expect(text.contains("versione 7"))
    #expect(!text.contains("{"))
    #expect(stage.order(.export(family: 99)) == .unknown)
  }

  @Test func `who asks for its data and confirms reads all that is stored`() throws {
    var stage = try Stage()
    talkOf(&stage)
    let question = stage.say("i miei dati", from: "100200300")
    stage.deliverAll()
    #expect(!question.joined().contains("Altavalle"))
    let before = stage.left.count
    stage.say("sì", from: "100200300")
    stage.deliverAll()
    let said = stage.left[before...].map(\.said).joined(separator: "\n")
    #expect(said.contains("Il Comune: Altavalle"))
    #expect(said.contains("Avvisi alle operatrici, senza le tue parole: 1"))
    #expect(said.contains("dopo 3 giorni di silenzio"))
  }

  @Test func `who asks for its data and thinks again reads nothing`() throws {
    var stage = try Stage()
    talkOf(&stage)
    stage.say("i miei dati", from: "100200300")
    stage.deliverAll()
    #expect(!stage.say("no", from: "100200300").joined().contains("Altavalle"))
  }

  @Test func `by night what is too old goes, and conversations in memory with it`() throws {
    var stage = try Stage()
    talkOf(&stage)
    stage.room.maintain()
    stage.hand.advance(4 * 86_400)
    stage.room.maintain()
    #expect(try stage.room.store.family(1)?.session == nil)
    #expect(stage.room.metrics[.purged] > 0)
    let said = stage.say("orari", from: "100200300")
    #expect(said.joined().contains("servizio automatico"))
  }

  @Test func `the log has no place for words`() {
    let lines = LockedLines()
    let log = Log(now: { 5 }, write: { lines.add($0) })
    log(.warning, "row-dead", ["family": .family(17), "code": .number(3), "why": .word("x")])
    #expect(
      lines.all == [
        #"{"at":5,"level":"warning","event":"row-dead","family":"F-17","code":3,"why":"x"}"#
      ])
  }
}
