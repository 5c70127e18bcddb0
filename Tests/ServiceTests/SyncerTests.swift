import Channels
import Synchronization
import Testing

@testable import Service

/// What waits for the disk.
@Suite struct SyncerTests {
  private struct DiskFailed: Error {}

  /// A place for a syncer that its own closures use.
  private final class Box: Sendable {
    let syncer = Mutex<Syncer?>(nil)
  }

  @Test func `all that is committed meanwhile shares the next call`() {
    let (events, box) = (LockedLines(), Box())
    let syncer = Syncer(
      sync: {
        events.add("disk")
        guard events.all.count == 1, let syncer = box.syncer.withLock({ $0 }) else { return }
        #expect(syncer.isBusy)
        for name in ["b", "c"] { syncer.afterwards { events.add(name) } }
      }, synced: { events.add("idle") }, failed: { events.add("failed") })
    box.syncer.withLock { $0 = syncer }
    syncer.afterwards { events.add("a") }
    syncer.drain()
    #expect(events.all == ["disk", "idle", "a", "disk", "idle", "b", "c"])
    #expect(!syncer.isBusy)
    syncer.afterwards { events.add("d") }
    syncer.drain()
    #expect(events.all.suffix(3) == ["disk", "idle", "d"])
  }

  @Test func `nothing happens any more after the disk failed`() {
    let events = LockedLines()
    let syncer = Syncer(
      sync: { throw DiskFailed() }, synced: { events.add("idle") },
      failed: { events.add("failed") })
    syncer.afterwards { events.add("a") }
    syncer.drain()
    syncer.afterwards { events.add("b") }
    syncer.drain()
    #expect(events.all == ["failed"])
  }

  @Test func `who writes is told after the disk, and nothing leaves before`() throws {
    let events = LockedLines()
    var stage = try Stage()
    let syncer = Syncer(sync: { events.add("disk") }, synced: {}, failed: {})
    stage.room.syncer = syncer
    stage.perform(
      .arrival(
        Arrival(
          route: Route(channel: .telegram, account: "1"),
          body: .happenings([.text("orari", key: "a", from: "100")]),
          completion: { events.add("\($0)") })),
      .order(.listDead, { events.add("\($0)") }))
    syncer.drain()
    #expect(events.all == ["disk", "stored", "dead([])"])
    #expect(stage.left.count == 1)
  }
}

@Suite struct MailboxTests {
  private func mailbox(holding count: Int) -> Mailbox {
    let mailbox = Mailbox()
    for row in 0..<count { mailbox.post(.outcome(Int64(row), .success(.sent(messageID: nil)))) }
    return mailbox
  }

  @Test func `few jobs wait while the disk is busy, and go when it is idle`() {
    let (mailbox, looks) = (mailbox(holding: 2), LockedLines())
    mailbox.wake()
    let jobs = mailbox.take(atMost: 512, waitMilliseconds: 60_000) {
      looks.add("look")
      return looks.all.count < 2
    }
    #expect(jobs.count == 2)
    #expect(looks.all.count == 2)
  }

  @Test func `enough jobs do not wait`() {
    let mailbox = mailbox(holding: Bounds.worthCommitting)
    let jobs = mailbox.take(atMost: 512, waitMilliseconds: 60_000) { true }
    #expect(jobs.count == Bounds.worthCommitting)
  }

  @Test func `who closes it does not wait for the next job`() {
    let mailbox = mailbox(holding: 0)
    mailbox.closeForArrivals()
    #expect(mailbox.take(atMost: 512, waitMilliseconds: 60_000).isEmpty)
  }

  @Test func `no job waits for longer than it was said`() {
    #expect(mailbox(holding: 1).take(atMost: 512, waitMilliseconds: 1) { true }.count == 1)
    #expect(mailbox(holding: 0).take(atMost: 512, waitMilliseconds: 1).isEmpty)
    #expect(mailbox(holding: 3).take(atMost: 2, waitMilliseconds: 0).count == 2)
  }
}
