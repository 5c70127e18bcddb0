import Channels
import Crypto
import Foundation
import HTTP
import Schede
import Storage
import Synchronization
import Transcripts

@testable import Service

/// A clock that stands until it is moved.
final class HandClock: Sendable {
  let wall = Mutex<Int64>(1_780_000_000)
  let steady = Mutex(0.0)

  var clock: Clock {
    Clock(
      wall: { self.wall.withLock { $0 } }, steady: { self.steady.withLock { $0 } },
      offset: { _ in 3_600 }, chance: { 0 })
  }

  func advance(_ seconds: Double) {
    steady.withLock { $0 += seconds }
    wall.withLock { $0 += Int64(seconds) }
  }

  func jump(_ seconds: Int64) { wall.withLock { $0 += seconds } }
}

/// A folder that goes away with its owner.
final class Folder: Sendable {
  let url: URL

  init() {
    url = FileManager.default.temporaryDirectory.appending(path: "abbraccio-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// The names of the files in which these bytes stand.
  func files(holding bytes: [UInt8]) throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      .filter { try Data(contentsOf: $0).range(of: Data(bytes)) != nil }
      .map(\.lastPathComponent)
  }
}

/// A room with all around it, driven by hand.
struct Stage: ~Copyable {
  let hand: HandClock
  let settings: ServiceSettings
  var room: TurnRoom
  /// What left, in order.
  var left: [SendOrder] = []
  private var keys = 0

  static let sealing = Secret([UInt8](repeating: 7, count: 32))
  static let hashing = Secret([UInt8](repeating: 9, count: 32))

  init(
    _ path: String = ":memory:", codecs: [any Codec] = [FakeCodec()], hand: HandClock = HandClock(),
    sent: [Int64] = [], faults: Faults? = nil, perMinute: Int = 20
  ) throws {
    self.hand = hand
    var settings = ServiceSettings(
      database: path, sealingKey: Stage.sealing, hashingKey: Stage.hashing, codecs: codecs)
    settings.messagesPerMinute = perMinute
    self.settings = settings
    let store = try Store.open(
      path, sealingKey: Stage.sealing, hashingKey: Stage.hashing, now: hand.clock.wall())
    room = try TurnRoom.open(
      store: store, assistant: try Assistant(SmallCentre.knowledge, language: "it"),
      settings: settings, clock: hand.clock, sent: sent, faults: faults)
  }

  /// Performs jobs and keeps what leaves.
  mutating func perform(_ jobs: Job...) {
    left += room.perform(jobs)
  }

  /// One request with these happenings; how it ended.
  @discardableResult
  mutating func receive(_ happenings: Inbound...) -> Arrival.Receipt? { receive(all: happenings) }

  @discardableResult
  mutating func receive(all happenings: [Inbound]) -> Arrival.Receipt? {
    let receipt = Mutex<Arrival.Receipt?>(nil)
    let channel = happenings.first?.channel ?? .telegram
    perform(
      .arrival(
        Arrival(
          route: Route(channel: channel, account: "1"), body: .happenings(happenings),
          completion: { answer in receipt.withLock { $0 = answer } })))
    return receipt.withLock { $0 }
  }

  /// A family writes; the texts that left because of it.
  @discardableResult
  mutating func say(_ text: String, from family: String = "100") -> [String] {
    keys += 1
    let before = left.count
    receive(.text(text, key: "k\(keys)", from: family))
    return left[before...].map(\.said)
  }

  /// The platform answers what left last, or a certain row.
  mutating func answer(_ verdict: Verdict, _ row: Int64? = nil) {
    perform(.outcome(row ?? left.last?.row ?? 0, .success(verdict)))
  }

  mutating func fail(_ fate: ClientFailure.Fate, _ row: Int64? = nil) {
    perform(.outcome(row ?? left.last?.row ?? 0, .failure(ClientFailure(fate: fate, code: 1))))
  }

  /// The platform takes all that leaves until nothing more does, time passing.
  mutating func deliverAll() {
    var done = 0
    for _ in 0..<1_000 {
      while done < left.count {
        answer(.sent(messageID: nil), left[done].row)
        done += 1
      }
      hand.advance(1)
      perform()
      if room.delivery.waiting == 0 { return }
    }
  }

  mutating func order(_ order: StaffOrder) -> StaffAnswer? {
    let answer = Mutex<StaffAnswer?>(nil)
    perform(.order(order, { reply in answer.withLock { $0 = reply } }))
    return answer.withLock { $0 }
  }
}

extension SendOrder {
  /// Family, text and buttons, as the codec of tests writes them.
  var lines: [String] {
    String(decoding: part.body, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  var family: String { lines[0] }
  var said: String { lines.dropFirst().dropLast().joined(separator: "\n") }
  var buttons: String { lines.last ?? "" }
}

/// Lines that several threads write.
final class LockedLines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func add(_ line: String) { lines.withLock { $0.append(line) } }
}
