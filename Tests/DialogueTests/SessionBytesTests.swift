import Seeded
import Testing

@testable import Dialogue

@Suite struct SessionBytesTests {
  @Test func `random conversations come back from their bytes`() {
    for seed in 0..<40 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var talk = Talk()
      for _ in 0..<60 {
        talk.send(random.event(in: talk))
        #expect(Session(bytes: talk.session.bytes) == talk.session, "seed \(seed)")
      }
    }
  }

  @Test func `no other bytes are a session, and none does harm`() {
    var random = SplitMix64(seed: 1)
    var talk = Talk()
    for _ in 0..<20 { talk.send(random.event(in: talk)) }
    let bytes = talk.session.bytes
    #expect(Session(bytes: []) == nil)
    #expect(Session(bytes: [Session.format + 1] + bytes.dropFirst()) == nil)
    #expect(Session(bytes: bytes + [0]) == nil)
    for count in bytes.indices { #expect(Session(bytes: Array(bytes[..<count])) == nil) }
    for index in bytes.indices {
      var changed = bytes
      changed[index] = UInt8.random(in: 0...255, using: &random)
      if let session = Session(bytes: changed) { #expect(Session(bytes: session.bytes) == session) }
    }
  }
}
