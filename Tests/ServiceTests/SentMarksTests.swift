import Channels
import Storage
import Testing

@testable import Service

/// What platforms took just before the process died.
@Suite struct SentMarksTests {
  @Test func `marks are there for who opens them next`() {
    let folder = Folder()
    let marks = SentMarks(folder.path("a.db.spediti"))
    for row in [1, 1 << 50, .max] as [Int64] { marks.add(row) }
    // The first owner still has them open, as a process that dies does.
    #expect(SentMarks(folder.path("a.db.spediti")).rows == [1, 1 << 50, .max])
    #expect(marks.rows.count == 3)
  }

  @Test func `the latest are kept where there are too many`() {
    let folder = Folder()
    let marks = SentMarks(folder.path("a.db.spediti"))
    let count = Int64(SentMarks.count)
    for row in 1...(count + 7) { marks.add(row) }
    #expect(Set(marks.rows) == Set(8...(count + 7)))
  }

  @Test func `where there is no file nothing is kept, and nothing ends`() {
    let marks = SentMarks("/proc/none/a.db.spediti")
    marks.add(1)
    #expect(marks.rows.isEmpty)
    #expect(SentMarks(nil).rows.isEmpty)
  }

  @Test(arguments: [ChannelName.telegram, .whatsapp])
  func `what is marked is not sent again after a crash`(_ channel: ChannelName) throws {
    let (folder, hand) = (Folder(), HandClock())
    var before = try Stage(folder.path("a.db"), codecs: [FakeCodec(name: channel)], hand: hand)
    before.receive(.text("orari", key: "a", from: "100", channel: channel))
    before.receive(.text("primi mesi", key: "b", from: "200", channel: channel))
    let rows = before.left.compactMap(\.row)
    #expect(rows.count == 2)
    var after = try Stage(
      folder.path("a.db"), codecs: [FakeCodec(name: channel)], hand: hand, sent: [rows[0], 77])
    after.deliverAll()
    for _ in 0..<90 {
      hand.advance(1)
      after.perform()
    }
    let again = after.left.compactMap(\.row)
    #expect(!again.contains(rows[0]), "it was taken")
    #expect(again.contains(rows[1]), "nobody knows of this one")
    var third = try Stage(
      folder.path("a.db"), codecs: [FakeCodec(name: channel)], hand: hand, sent: rows)
    third.deliverAll()
    #expect(third.left.isEmpty)
    #expect(third.room.metrics[.sent] == 0)
  }

  @Test func `a family whose farewell is marked is gone after a crash`() throws {
    let (folder, hand) = (Folder(), HandClock())
    var before = try Stage(folder.path("a.db"), hand: hand)
    before.say("orari")
    before.deliverAll()
    before.say("cancella i miei dati")
    before.deliverAll()
    before.say("sì")
    let farewell = try #require(before.left.last?.row)
    #expect(try before.room.store.count("family") == 1)
    let after = try Stage(folder.path("a.db"), hand: hand, sent: [farewell])
    #expect(try after.room.store.count("family") == 0)
  }

  @Test func `a row that was given up stays for staff though it is marked`() throws {
    let (folder, hand) = (Folder(), HandClock())
    var before = try Stage(folder.path("a.db"), hand: hand)
    before.say("orari")
    let row = try #require(before.left.last?.row)
    before.answer(.refused("x"))
    let after = try Stage(folder.path("a.db"), hand: hand, sent: [row])
    #expect(try after.room.store.deadRows().map(\.id) == [row])
  }
}
